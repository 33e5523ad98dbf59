import { Cache } from '../../../imports/cache';
import { Infinispan } from '../../../imports/infinispan';
import { rule } from '../../check/rule';
import { either, show } from '../../check/words';
import { backupSites } from '../cache/backups';
import { sitesOf, specOf } from '../webhook/spec';

/** Infinispan Server: a cache can be backed up to sites that the cluster relays to. */
export default rule(Cache, {
  id: 'cache-backup-site',
  consequence: 'degraded',
  summary: 'A cache is backed up to sites that its cluster lists',
  *check({ metadata, spec }, { cluster, target }) {
    const names = spec?.template ? backupSites(spec.template) : [];
    if (!spec || names.length === 0) return;
    const grid = cluster.find(Infinispan, spec.clusterName, metadata.namespace);
    if (!grid || grid.partial) return;
    const sites = sitesOf(specOf(grid.manifest), target.operators.infinispan);
    const listed = (sites?.locations ?? []).map(({ name }) => name).filter((name) => name !== sites?.local?.name);
    for (const name of new Set(names)) {
      if (listed.includes(name)) continue;
      const own = name === sites?.local?.name;
      yield {
        path: ['spec', 'template'],
        message: own
          ? `${show(name)} is the site of ${spec.clusterName} itself`
          : `${spec.clusterName} lists no site ${show(name)} to back up to`,
        help: listed.length > 0 ? `use ${either(listed)}` : `add the location to ${spec.clusterName}`,
      };
    }
  },
});
