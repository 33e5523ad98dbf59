/** Infinispan and Data Grid: what users of the package see of this room. */
export { Backup, type BackupProps, backup, type ResourceNames } from './backup';
export { Cache, type CacheProps, cache } from './cache';
export type {
  ArtifactProps,
  ClientExposure,
  DependenciesProps,
  EndpointEncryptionProps,
  InfinispanProps,
  SecurityProps,
  ServerContainerProps,
  ServerProps,
} from './cluster-props';
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
export { Infinispan, infinispan } from './infinispan';
export { Restore, type RestoreProps, restore } from './restore';
export type { LocalSiteProps, LocationProps, SiteEncryptionProps, SiteExposure, SitesProps } from './site-props';
