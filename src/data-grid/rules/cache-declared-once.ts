import { Cache } from '../../../imports/cache';
import { rule } from '../../check/rule';
import { show } from '../../check/words';
import { inRange } from '../../core/target';

const nameOf = (cache: Cache): string => cache.spec?.name ?? '';

/** infinispan-operator api/v2alpha1/cache_webhook.go, Create: spec.name counts as it is written, and metadata.name does not. */
export default rule(Cache, {
  id: 'cache-declared-once',
  consequence: 'degraded',
  summary: 'No two Caches of a namespace declare the same cache',
  *check(manifest, { cluster, target }) {
    const { metadata, spec } = manifest;
    if (!inRange('>=2.3', target.operators.infinispan) || !spec?.clusterName) return;
    const twin = cluster.all(Cache).find(({ manifest: other }) => {
      const apart = other.metadata.name !== metadata.name && other.metadata.namespace === metadata.namespace;
      return apart && other.spec?.clusterName === spec.clusterName && nameOf(other) === nameOf(manifest);
    });
    if (twin === undefined) return;
    const what = nameOf(manifest) === '' ? 'a cache without a name' : `the cache ${show(spec.name)}`;
    yield {
      path: ['spec', 'name'],
      message: `${what} of cluster ${spec.clusterName} is declared by Cache ${twin.manifest.metadata.name} too: only the first can be created`,
      help: 'give each its own spec.name',
    };
  },
});
