import { Cache } from '../../../imports/cache';
import { grouped, type Inventory, perCluster } from '../../check/inventory';
import { rule } from '../../check/rule';
import { show } from '../../check/words';
import type { Doc } from '../../core/doc';
import { inRange } from '../../core/target';

const nameOf = (cache: Cache): string => cache.spec?.name ?? '';

const cacheKey = ({ metadata, spec }: Cache): string => JSON.stringify([metadata.namespace, spec?.clusterName, spec?.name ?? '']);

/** Caches of one namespace that declare the same cache. */
const sameCaches: (cluster: Inventory) => ReadonlyMap<string, readonly Doc<Cache>[]> = perCluster((cluster) =>
  grouped(cluster.all(Cache), ({ manifest }) => cacheKey(manifest)),
);

/** infinispan-operator api/v2alpha1/cache_webhook.go, Create: spec.name counts as it is written, and metadata.name does not. */
export default rule(Cache, {
  id: 'cache-declared-once',
  consequence: 'degraded',
  summary: 'No two Caches of a namespace declare the same cache',
  *check(manifest, { cluster, target }) {
    const { metadata, spec } = manifest;
    if (!inRange('>=2.3', target.operators.infinispan) || !spec?.clusterName) return;
    const twin = sameCaches(cluster)
      .get(cacheKey(manifest))
      ?.find(({ manifest: other }) => other.metadata.name !== metadata.name);
    if (twin === undefined) return;
    const what = nameOf(manifest) === '' ? 'a cache without a name' : `the cache ${show(spec.name)}`;
    yield {
      path: ['spec', 'name'],
      message: `${what} of cluster ${spec.clusterName} is declared by Cache ${twin.manifest.metadata.name} too: only the first can be created`,
      help: 'give each its own spec.name',
    };
  },
});
