import { Construct } from 'constructs';
import type { Infinispan as Manifest, InfinispanSpecService as Service, InfinispanSpec as Spec } from '../../imports/infinispan';
import { defined } from '../core/metadata';
import { place } from '../place/place';
import { type NamespacedProps, namespacedMetadata } from './namespaced';
import type { SitesProps } from './site-props';

/** How clients outside of the cluster reach the server. */
export type ClientExposure =
  | { readonly type: 'NodePort'; readonly nodePort?: number; readonly annotations?: Readonly<Record<string, string>> }
  | { readonly type: 'LoadBalancer'; readonly port?: number; readonly annotations?: Readonly<Record<string, string>> }
  | { readonly type: 'Route'; readonly host?: string; readonly annotations?: Readonly<Record<string, string>> };

/** The rest of the spec, field by field as the operator has it. */
type Rest = Omit<Spec, 'replicas' | 'version' | 'expose' | 'service' | 'autoscale' | 'affinity'>;

export interface InfinispanProps extends NamespacedProps, Readonly<Rest> {
  /** How many pods the cluster has. */
  readonly replicas: number;
  /** The server's version: of Infinispan such as `15.0.4`, or of Data Grid such as `8.4.6-1`. Operator 2.3 and newer. @default - the newest */
  readonly version?: string;
  /** How clients outside reach it. @default - they do not */
  readonly expose?: ClientExposure;
  /** Which service. Cross-site replication needs DataGrid. @default - DataGrid with sites; else what the operator chooses */
  readonly serviceType?: Service['type'];
  /** The server's volume, probes and the like. @default - 1Gi of storage */
  readonly serviceContainer?: Service['container'];
  /** How many copies of each entry a Cache service keeps. @default - the operator's */
  readonly replicationFactor?: number;
  /** Replication between clusters. @default - none */
  readonly sites?: SitesProps;
}

/** An Infinispan's manifest. */
export function infinispan(props: InfinispanProps): Manifest {
  const { name, namespace, labels, annotations, replicas, version, expose, ...more } = props;
  const { serviceType, serviceContainer, replicationFactor, sites, ...rest } = more;
  const service = defined({ type: serviceType ?? (sites && 'DataGrid'), container: serviceContainer, replicationFactor, sites });
  return {
    apiVersion: 'infinispan.org/v1',
    kind: 'Infinispan',
    metadata: namespacedMetadata({ name, namespace, labels, annotations }),
    spec: defined({ replicas, version, expose, service: Object.keys(service).length > 0 ? service : undefined, ...rest }) as Spec,
  };
}

/**
 * A cluster of Infinispan or Data Grid servers.
 *
 *     new Infinispan(prod, 'grid', { name: 'grid', namespace: 'caches', replicas: 3, container: { memory: '4Gi:2Gi' } });
 *
 * Several that replicate to each other are declared by one CrossSite.
 */
export class Infinispan extends Construct {
  readonly name: string;

  constructor(scope: Construct, id: string, props: InfinispanProps) {
    super(scope, id);
    this.name = props.name;
    place(this, infinispan(props));
  }
}
