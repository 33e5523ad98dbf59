import type { Construct } from 'constructs';
import type { ServerProps, WithSites } from '../cluster-props';
import type { KeyStoreProps, LimitAndRequest, SiteExposure, TrustStoreProps } from '../site-props';

/** Where a Secret's values come from; they are never in the output unless a plain text is passed in. */
export type SecretSource =
  | {
      /** The Secret is there already, made by hand or by something else. */
      readonly from: 'existing';
    }
  | {
      /** An ExternalSecret fetches it from a store that the cluster knows. */
      readonly from: 'store';
      readonly store: { readonly name: string; readonly kind?: 'SecretStore' | 'ClusterSecretStore' };
      /** Key of the Secret → where the store has it. */
      readonly keys: Readonly<Record<string, { readonly key: string; readonly property?: string }>>;
      /** How often it is fetched again. @default '1h' */
      readonly refreshInterval?: string;
    }
  | {
      /** The values stand in the output, for everyone who can read it: for demonstrations. */
      readonly from: 'plainText';
      /** Key of the Secret → its value. */
      readonly values: Readonly<Record<string, string>>;
      /** Key of the Secret → its value in base64, such as a key store. @default - none */
      readonly binary?: Readonly<Record<string, string>>;
    };

/** A key store or trust store, and where its Secret comes from: the keys are `password` and the file's name. */
export interface StoreSource {
  /** @default - the Secret exists */
  readonly source?: SecretSource;
}

export interface CrossSiteEncryption {
  /** @default 'TLSv1.3' */
  readonly protocol?: 'TLSv1.2' | 'TLSv1.3';
  readonly transport: KeyStoreProps & StoreSource;
  /** @default - the same as transport */
  readonly router?: KeyStoreProps & StoreSource;
  /** @default - what the Java runtime trusts, which the operator warns of */
  readonly trust?: TrustStoreProps & StoreSource;
}

interface SiteIdentity {
  /** What every site calls it, such as `LON`. */
  readonly name: string;
  readonly namespace: string;
  /** The Infinispan's metadata.name. @default 'infinispan' */
  readonly clusterName?: string;
}

/** A site that is declared here. */
interface OwnSite extends SiteIdentity {
  /** The Cluster that it lies in. */
  readonly cluster: Construct;
  readonly replicas: number;
  readonly expose: SiteExposure;
  /** How many pods send to other sites. @default - that of the whole set */
  readonly maxRelayNodes?: number;
  /** The rest of its Infinispan. @default - nothing else */
  readonly infinispan?: Partial<Omit<ServerProps, 'name' | 'namespace' | 'replicas'>> & Pick<WithSites, 'upgrades'>;
  readonly external?: never;
}

/** A site that somebody else declares: the others get locations for it, and nothing is written of its own. */
interface ExternalSite extends SiteIdentity {
  readonly external: true;
  readonly cluster?: never;
  readonly replicas?: never;
  readonly expose?: never;
  readonly maxRelayNodes?: never;
  readonly infinispan?: never;
}

/** How the operators of the other sites find it: by asking its cluster's API. */
interface ManagedAccess {
  /** The API's host and port, such as `api.lon.example.com:6443`; its certificate must be one that a public authority signed. */
  readonly api: `${string}:${number}`;
  /** The ServiceAccount whose token the others use. @default - the site's name in lower case */
  readonly serviceAccount?: string;
  /**
   * Its token: one that never expires, in a Secret that is written here, or one that is bound to a time and has to be
   * made anew before it is over (see tokenCommands), in seconds.
   * @default 'longLived'
   */
  readonly token?: 'longLived' | { readonly boundFor?: number };
  /** The Secret with that token at every other site. @default - the site's name in lower case and `-token` */
  readonly tokenSecret?: string;
  /** Where that Secret comes from. @default - it exists */
  readonly tokenSource?: SecretSource;
}

/** How the other sites find it: at a fixed address. */
interface ManualAccess {
  /** A DNS name, with the port that its exposure has; or a whole `infinispan+xsite://host[:port]`. */
  readonly address: string;
}

/** How they find it inside one cluster: by the names of Services. */
type NearbyAccess = unknown;

type Site<Access> = (OwnSite | ExternalSite) & Access;

export type ManagedSite = Site<ManagedAccess>;
export type ManualSite = Site<ManualAccess>;
export type NearbySite = Site<NearbyAccess>;
export type CrossSiteSite = ManagedSite | ManualSite | NearbySite;

/** A cache that every site has and backs up to the others. */
export interface CrossSiteCache {
  /** Of the Cache and of what clients call it. */
  readonly name: string;
  /** Whether a write waits for the other sites. @default 'ASYNC' */
  readonly strategy?: 'SYNC' | 'ASYNC';
  /** Sites that hold it and back it up to each other. @default - all */
  readonly sites?: readonly string[];
  /** More of the cache's configuration, as the YAML of a `distributedCache`. @default - synchronous, with Protobuf encoding */
  readonly configuration?: Readonly<Record<string, unknown>>;
}

interface CommonProps {
  /** The server's version at every site, such as `8.4.6-1`. @default - the newest */
  readonly version?: string;
  /** How many pods of each site send to others. @default - 1, set by the operator */
  readonly maxRelayNodes?: number;
  /** Sites that run a gossip router. Three or more sites are best off with all. @default - all */
  readonly routers?: readonly string[];
  /** What each gossip router may use. @default - no limit */
  readonly routerResources?: { readonly cpu?: LimitAndRequest; readonly memory?: LimitAndRequest };
  /** TLS between the sites; Routes need it. @default - none */
  readonly encryption?: CrossSiteEncryption;
  /** Levels of log categories. @default - errors only of what else floods the log */
  readonly logCategories?: NonNullable<ServerProps['logging']>['categories'];
  /** @default - none */
  readonly caches?: readonly CrossSiteCache[];
}

/** Every site connects to the others in the same way. */
export type CrossSiteProps = CommonProps &
  (
    | { readonly connect: 'managed'; readonly sites: readonly ManagedSite[] }
    | { readonly connect: 'manual'; readonly sites: readonly ManualSite[] }
    | { readonly connect: 'nearby'; readonly sites: readonly NearbySite[] }
  );

/** A site that is written here. */
export type DeclaredSite = CrossSiteSite & OwnSite;

export const isDeclared = (site: CrossSiteSite): site is DeclaredSite => site.external !== true;
