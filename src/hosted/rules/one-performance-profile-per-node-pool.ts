import { rule } from '../../check/rule';
import { nodePools } from '../facts';
import { nameOf, performanceProfilesOf } from '../inner';

/** HS nodepool/nto.go, getTuningConfig. */
export default rule(nodePools, {
  id: 'one-performance-profile-per-node-pool',
  consequence: 'degraded',
  summary: 'A NodePool has one PerformanceProfile',
  *check(pool, { cluster }) {
    const all = performanceProfilesOf(cluster, pool);
    if (all.length < 2) return;
    yield {
      path: ['spec', 'tuningConfig'],
      message: `there is more than one PerformanceProfile for this pool: ${all.map(nameOf).join(', ')}; its tuning is not valid`,
      help: 'keep one, or make a NodePool for each',
    };
  },
});
