import { Construct } from 'constructs';
import type { CacheSpec, Cache as Manifest } from '../../imports/cache';
import { defined } from '../core/metadata';
import { place } from '../place/place';
import { type NamespacedProps, namespacedMetadata } from './namespaced';

interface CommonProps extends NamespacedProps {
  /** The Infinispan of the same namespace that holds it. */
  readonly clusterName: string;
  /** What clients call it, where that is another name. It cannot change. @default - name */
  readonly cacheName?: string;
  /**
   * What happens to a cache whose new template it cannot take as it is: its data is kept and the template waits, or
   * both are made anew. Operator 2.3 and newer.
   * @default 'retain'
   */
  readonly updates?: NonNullable<CacheSpec['updates']>['strategy'];
}

/** Configured here, as YAML, JSON or XML… */
interface ByTemplate {
  readonly template: string;
  readonly templateName?: never;
}

/** …or by the name of a template that the server has. */
interface ByName {
  /** Such as `org.infinispan.DIST_SYNC`. */
  readonly templateName: string;
  readonly template?: never;
}

export type CacheProps = CommonProps & (ByTemplate | ByName);

/** A Cache's manifest. */
export function cache(props: CacheProps): Manifest {
  const { clusterName, cacheName = props.name, template, templateName, updates } = props;
  return {
    apiVersion: 'infinispan.org/v2alpha1',
    kind: 'Cache',
    metadata: namespacedMetadata(props),
    spec: defined({ clusterName, name: cacheName, template, templateName, updates: updates && { strategy: updates } }),
  };
}

/**
 * A cache of an Infinispan cluster.
 *
 *     new Cache(prod, 'sessions', { name: 'sessions', clusterName: 'grid', templateName: 'org.infinispan.DIST_SYNC' });
 */
export class Cache extends Construct {
  constructor(scope: Construct, id: string, props: CacheProps) {
    super(scope, id);
    place(this, cache(props));
  }
}
