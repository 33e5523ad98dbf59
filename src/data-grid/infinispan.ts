import { Construct } from 'constructs';
import type { Infinispan as Manifest, InfinispanSpec as Spec } from '../../imports/infinispan';
import { defined } from '../core/metadata';
import { place } from '../place/place';
import type { InfinispanProps } from './cluster-props';
import { namespacedMetadata } from './namespaced';

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
