/** The parts of an Infinispan beside its sites, with only the fields that belong together. */
import type {
  InfinispanSpecDependenciesArtifact as Artifact,
  InfinispanSpecServiceContainer as Container,
  InfinispanSpecDependencies as Dependencies,
  InfinispanSpecSecurity as Security,
  InfinispanSpecService as Service,
  InfinispanSpec as Spec,
} from '../../imports/infinispan';
import type { Labels } from '../core/metadata';
import type { NamespacedProps } from './namespaced';
import type { SitesProps } from './site-props';

/** How clients outside of the cluster reach the server. */
export type ClientExposure =
  | { readonly type: 'NodePort'; readonly nodePort?: number; readonly annotations?: Labels; readonly port?: never; readonly host?: never }
  | {
      readonly type: 'LoadBalancer';
      readonly port?: number;
      readonly annotations?: Labels;
      readonly nodePort?: never;
      readonly host?: never;
    }
  | { readonly type: 'Route'; readonly host?: string; readonly annotations?: Labels; readonly nodePort?: never; readonly port?: never };

/** The volume of each pod: one that lasts, or a folder of the node. */
type Storage =
  | {
      readonly ephemeralStorage?: false;
      /** As large as the memory, or a shutdown may lose data; it cannot change. @default '1Gi' */
      readonly storage?: string;
      /** @default - the cluster's own */
      readonly storageClassName?: string;
    }
  | { readonly ephemeralStorage: true; readonly storage?: never; readonly storageClassName?: never };

/** The server's volume, probes and the like. */
export type ServerContainerProps = Readonly<Omit<Container, 'ephemeralStorage' | 'storage' | 'storageClassName'>> & Storage;

/** Whether clients have to show certificates. */
type ClientCertificates =
  | { readonly clientCert?: 'None'; readonly clientCertSecretName?: never }
  | {
      readonly clientCert: 'Authenticate' | 'Validate';
      /** The certificates, or a trust store. @default - the Infinispan's name and `-client-cert-secret` */
      readonly clientCertSecretName?: string;
    };

/** TLS of the endpoint that clients reach: of OpenShift's certificate service, of a Secret, or none. */
export type EndpointEncryptionProps =
  | ({
      readonly type: 'Service';
      /** @default 'service.beta.openshift.io' */
      readonly certServiceName?: string;
      /** The Secret that the service fills. @default - the Infinispan's name and `-cert-secret` */
      readonly certSecretName?: string;
    } & ClientCertificates)
  | ({
      readonly type: 'Secret';
      /** A Secret with keystore.p12 and password, or with tls.crt and tls.key. */
      readonly certSecretName: string;
      readonly certServiceName?: never;
    } & ClientCertificates)
  | {
      readonly type: 'None';
      readonly certSecretName?: never;
      readonly certServiceName?: never;
      readonly clientCert?: never;
      readonly clientCertSecretName?: never;
    };

/** Whether clients have to name themselves, and where they are listed. */
type EndpointAuthentication =
  | {
      /** @default true */
      readonly endpointAuthentication?: true;
      /** A Secret with identities.yaml. @default - the operator makes one */
      readonly endpointSecretName?: string;
    }
  | { readonly endpointAuthentication: false; readonly endpointSecretName?: never };

export type SecurityProps = Readonly<Omit<Security, 'endpointAuthentication' | 'endpointSecretName' | 'endpointEncryption'>> &
  EndpointAuthentication & {
    /** @default - OpenShift's certificate service */
    readonly endpointEncryption?: EndpointEncryptionProps;
  };

/** A file that each server gets: from one place. */
export type ArtifactProps = Readonly<Omit<Artifact, 'url' | 'maven'>> &
  ({ readonly url: string; readonly maven?: never } | { readonly maven: string; readonly url?: never });

export type DependenciesProps = Readonly<Omit<Dependencies, 'artifacts'>> & {
  /** @default - none */
  readonly artifacts?: readonly ArtifactProps[];
};

/** The rest of the spec, field by field as the operator has it. */
type Rest = Omit<Spec, 'replicas' | 'version' | 'expose' | 'service' | 'autoscale' | 'affinity' | 'security' | 'dependencies' | 'upgrades'>;

/** What every Infinispan may have. */
export interface ServerProps extends NamespacedProps, Readonly<Rest> {
  /** How many pods the cluster has. */
  readonly replicas: number;
  /** The server's version: of Infinispan such as `15.0.4`, or of Data Grid such as `8.4.6-1`. Operator 2.3 and newer. @default - the newest */
  readonly version?: string;
  /** How clients outside reach it. @default - they do not */
  readonly expose?: ClientExposure;
  /** @default - 1Gi of storage */
  readonly serviceContainer?: ServerContainerProps;
  /** @default - users that the operator makes up, and OpenShift's certificates */
  readonly security?: SecurityProps;
  /** Files that each server gets beside its own. @default - none */
  readonly dependencies?: DependenciesProps;
}

/** One that replicates to other clusters: always of type DataGrid. */
export interface WithSites {
  /** Replication between clusters. */
  readonly sites: SitesProps;
  /** @default 'DataGrid' */
  readonly serviceType?: 'DataGrid';
  readonly replicationFactor?: never;
  /** How it gets a new version; Hot Rod upgrades exclude sites. @default - Shutdown */
  readonly upgrades?: { readonly type: 'Shutdown' | 'InPlaceRolling' };
}

/** One that stands alone. */
export interface WithoutSites {
  readonly sites?: never;
  /** Which service. @default - what the operator chooses: DataGrid from 2.4 on */
  readonly serviceType?: Service['type'];
  /** How many copies of each entry a Cache service keeps. @default - the operator's */
  readonly replicationFactor?: number;
  /** How it gets a new version. @default - Shutdown */
  readonly upgrades?: { readonly type: 'Shutdown' | 'HotRodRolling' | 'InPlaceRolling' };
}

export type InfinispanProps = ServerProps & (WithSites | WithoutSites);
