import { Cache } from '../../../imports/cache';
import { Infinispan } from '../../../imports/infinispan';
import { rule } from '../../check/rule';
import { show } from '../../check/words';
import { backupSites, takesBackupsOf } from '../cache/backups';
import type { Site } from '../sites/site';
import { nameOf } from '../sites/site-rule';
import { topologyOf } from '../sites/topology';

const nameOfCache = ({ metadata, spec }: Cache): string => spec?.name || (metadata.name ?? '');

const cachesOf = ({ cluster, own }: Site): readonly Cache[] =>
  cluster
    .all(Cache)
    .map(({ manifest }) => manifest)
    .filter(({ metadata, spec }) => (metadata.namespace ?? '') === own.namespace && spec?.clusterName === own.name);

/**
 * Infinispan Server, backup receiver: an update for a cache that is not there fails. Of a site that has no Cache objects
 * at all nothing is said: its caches are made otherwise.
 */
export default rule(Cache, {
  id: 'cache-backup-there',
  consequence: 'degraded',
  summary: 'A cache is backed up to sites that have a cache for it',
  *check(manifest, { cluster, clusters }) {
    const { metadata, spec } = manifest;
    const names = new Set(spec?.template ? backupSites(spec.template) : []);
    const grid = spec && cluster.find(Infinispan, spec.clusterName, metadata.namespace);
    const topology = topologyOf(clusters);
    const site = grid && topology.siteOf(grid);
    if (!site || names.size === 0) return;
    const name = nameOfCache(manifest);
    for (const { location, meaning } of topology.linksOf(site)) {
      if (!names.has(location.name) || meaning.state !== 'agreed' || !meaning.site.cluster.complete) continue;
      const caches = cachesOf(meaning.site);
      const taken = caches.some((one) => nameOfCache(one) === name || takesBackupsOf(one.spec?.template ?? '', name, site.name));
      if (taken || caches.length === 0) continue;
      yield {
        path: ['spec', 'template'],
        message: `${nameOf(meaning.site)} has no cache ${show(name)} to back up to`,
        help: `declare one there, or one that is a backup for ${show(name)} of ${site.name}`,
      };
    }
  },
});
