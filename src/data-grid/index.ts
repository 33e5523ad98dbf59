/** Infinispan and Data Grid: what users of the package see of this room. */
export { Backup, type BackupProps, backup, type ResourceNames } from './backup';
export { Cache, type CacheProps, cache } from './cache';
export { CrossSite } from './cross-site';
export { tokenCommands } from './cross-site/access';
export { crossSiteManifests } from './cross-site/manifests';
export type {
  CrossSiteCache,
  CrossSiteEncryption,
  CrossSiteProps,
  DeclaredSite,
  ManagedSite,
  ManualSite,
  NearbySite,
  SecretSource,
} from './cross-site/props';
export { type ClientExposure, Infinispan, type InfinispanProps, infinispan } from './infinispan';
export { Restore, type RestoreProps, restore } from './restore';
export type { LocalSiteProps, LocationProps, SiteEncryptionProps, SiteExposure, SitesProps } from './site-props';
