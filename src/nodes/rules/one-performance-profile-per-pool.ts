import { rule } from '../../check/rule';
import { performanceProfiles } from '../performance/profile';
import { profilesByPool, selectorKey } from '../relations/profile-pools';

/** NTO pkg/performanceprofile/controller: each profile makes a whole KubeletConfig for its pool. */
export default rule(performanceProfiles, {
  id: 'one-performance-profile-per-pool',
  consequence: 'degraded',
  summary: 'The nodes of a pool have one PerformanceProfile',
  *check(manifest, { doc, cluster }) {
    if (doc.wrapped) return;
    for (const [pool, profiles] of profilesByPool(cluster)) {
      if (!profiles.includes(manifest)) continue;
      // The webhook sees to those with the same selector.
      const other = profiles.find((one) => one !== manifest && selectorKey(one) !== selectorKey(manifest));
      if (!other) continue;
      yield {
        path: ['spec', 'nodeSelector'],
        message: `PerformanceProfile ${other.metadata?.name} is for pool ${pool} too: each makes a KubeletConfig and kernel arguments for all of its nodes`,
        help: 'put the settings of the pool into one profile, or give the other nodes a pool of their own',
      };
    }
  },
});
