import type { NodePool } from '../../../imports/nodepool';
import { rule } from '../../check/rule';
import { ConfigMap, nodePools } from '../facts';
import { nameOf, performanceProfilesOf } from '../inner';
import { referencesTo } from '../world';

const help = 'keep one, or make a NodePool for each';

/** HS nodepool/nto.go, getTuningConfig. */
export default rule<ConfigMap | NodePool>([ConfigMap, ...nodePools], {
  id: 'one-performance-profile-per-node-pool',
  consequence: 'degraded',
  summary: 'A NodePool has one PerformanceProfile',
  *check(manifest, { cluster }) {
    if (manifest.kind !== 'ConfigMap') {
      const all = performanceProfilesOf(cluster, manifest);
      if (all.length < 2) return;
      yield {
        path: ['spec', 'tuningConfig'],
        message: `there is more than one PerformanceProfile for this pool: ${all.map(nameOf).join(', ')}; its tuning is not valid`,
        help,
      };
      return;
    }
    for (const pool of new Set(referencesTo(cluster, manifest).map((reference) => reference.pool.manifest))) {
      const all = performanceProfilesOf(cluster, pool);
      const own = all.find(({ map }) => map === manifest);
      if (own === undefined || all.length < 2) continue;
      const others = all.filter((other) => other !== own).map(nameOf);
      yield {
        path: own.path,
        message: `NodePool ${pool.metadata.name} takes another PerformanceProfile, ${others.join(', ')}; its tuning is not valid`,
        help,
      };
    }
  },
});
