/** The cross-site part of an Infinispan, with only the fields that belong together. */
import type { Labels } from '../core/metadata';

interface ExposureProps {
  /** Put on the Service that the site is reached by. @default - none, but for a hint to AWS that the traffic is TCP */
  readonly annotations?: Labels;
}

/** A port of every node; other sites reach it at a node's address. */
export interface NodePortExposure extends ExposureProps {
  readonly type: 'NodePort';
  /** 30000 to 32767. @default - the cluster chooses one */
  readonly nodePort?: number;
  readonly port?: never;
  readonly routeHostName?: never;
}

/** A load balancer of the platform. */
export interface LoadBalancerExposure extends ExposureProps {
  readonly type: 'LoadBalancer';
  /** The port that it listens on. @default 7900 */
  readonly port?: number;
  readonly nodePort?: never;
  readonly routeHostName?: never;
}

/** An OpenShift Route with TLS passed through, at port 443; it needs encryption. Operator 2.2 and newer. */
export interface RouteExposure extends ExposureProps {
  readonly type: 'Route';
  /** @default - OpenShift makes one up */
  readonly routeHostName?: string;
  readonly port?: never;
  readonly nodePort?: never;
}

/** Reachable inside the cluster only: for demonstrations. */
export interface ClusterIpExposure extends ExposureProps {
  readonly type: 'ClusterIP';
  readonly port?: never;
  readonly nodePort?: never;
  readonly routeHostName?: never;
}

export type SiteExposure = NodePortExposure | LoadBalancerExposure | RouteExposure | ClusterIpExposure;

/** A PKCS#12 key store in a Secret, with its password under the key `password`. */
export interface KeyStoreProps {
  readonly secretName: string;
  /** Which certificate of the store. @default - `transport`, or `router` for the router's */
  readonly alias?: string;
  /** The Secret's key that holds the store. @default 'keystore.p12' */
  readonly filename?: string;
}

/** A PKCS#12 trust store in a Secret, with its password under the key `password`. */
export interface TrustStoreProps {
  readonly secretName: string;
  /** The Secret's key that holds the store. @default 'truststore.p12' */
  readonly filename?: string;
}

/** TLS between sites. All of them need it, in the same protocol. Operator 2.2 and newer. */
export interface SiteEncryptionProps {
  /** @default 'TLSv1.3' */
  readonly protocol?: 'TLSv1.2' | 'TLSv1.3';
  /** What the cluster's own pods show. */
  readonly transportKeyStore: KeyStoreProps;
  /** What the gossip router shows. */
  readonly routerKeyStore: KeyStoreProps;
  /** Whom both trust. @default - what the Java runtime trusts, which the operator warns of */
  readonly trustStore?: TrustStoreProps;
}

interface DiscoveryProps {
  /** @default - on: every 10000 ms, gone after 30000 ms */
  readonly heartbeats?: { readonly enabled?: boolean; readonly interval?: number; readonly timeout?: number };
  /** Whether suspicions of the router count as members leaving. @default false */
  readonly suspectEvents?: boolean;
}

/** A limit with a request below it, as `limit:request`, or one amount for both: `2Gi:1Gi`, `500m`. */
export type LimitAndRequest = string;

/** A site with a gossip router of its own… */
export interface WithRouter extends DiscoveryProps {
  /** @default true */
  readonly launchGossipRouter?: true;
  /** @default - no limit */
  readonly cpu?: LimitAndRequest;
  /** @default - no limit */
  readonly memory?: LimitAndRequest;
}

/** …or one that meets the others at theirs. It has no Service or Route then. */
export interface WithoutRouter extends DiscoveryProps {
  readonly launchGossipRouter: false;
  readonly cpu?: never;
  readonly memory?: never;
}

interface LocalSiteCommonProps {
  /** What every site calls this one. */
  readonly name: string;
  /** How many pods send to other sites; all of them is fastest. Operator 2.2 and newer. @default 1 */
  readonly maxRelayNodes?: number;
  /** Operator 2.3 and newer. @default - a router of its own */
  readonly discovery?: WithRouter | WithoutRouter;
}

/** A Route tells sites apart by TLS, so it comes with encryption. */
export type LocalSiteProps = LocalSiteCommonProps &
  (
    | { readonly expose: RouteExposure; readonly encryption: SiteEncryptionProps }
    | {
        readonly expose: NodePortExposure | LoadBalancerExposure | ClusterIpExposure;
        /** @default - none */
        readonly encryption?: SiteEncryptionProps;
      }
  );

/** A site that the operator looks up by asking the other cluster's API. */
export interface ManagedLocation {
  readonly name: string;
  /** The other cluster's API with its port; of OpenShift it shows a certificate that a public authority signed. */
  readonly url: `${'openshift' | 'kubernetes' | 'minikube'}://${string}:${number}`;
  /** A Secret beside the Infinispan: of OpenShift with the key `token`, else with a client certificate. */
  readonly secretName: string;
  /** The Infinispan over there. @default - this one's name */
  readonly clusterName?: string;
  /** Its namespace. @default - this one's */
  readonly namespace?: string;
}

/** A site at a fixed address. */
export interface StaticLocation {
  readonly name: string;
  /** `infinispan+xsite://host[:port]`, in lower case; port 7900 where none is given. */
  readonly url: `infinispan+xsite://${string}`;
  readonly secretName?: never;
  readonly clusterName?: never;
  readonly namespace?: never;
}

/** A site in this very OpenShift cluster. */
export interface NearbyLocation {
  readonly name: string;
  /** The other Infinispan. @default - this one's name */
  readonly clusterName?: string;
  /** Its namespace. @default - this one's */
  readonly namespace?: string;
  readonly url?: never;
  readonly secretName?: never;
}

export type LocationProps = ManagedLocation | StaticLocation | NearbyLocation;

export interface SitesProps {
  readonly local: LocalSiteProps;
  /** The other sites; naming this one too does no harm. Without any there is no replication. @default - none */
  readonly locations?: readonly LocationProps[];
}
