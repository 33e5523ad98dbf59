import { KubeletConfig } from '../../../imports/kubeletconfig';
import { rule } from '../../check/rule';
import { chosenPools } from '../pools';
import { profilesByPool } from '../relations/profile-pools';

/** NTO pkg/performanceprofile/controller/performanceprofile/components/kubeletconfig: a profile makes one for its pool. */
export default rule(KubeletConfig, {
  id: 'kubelet-config-beside-performance-profile',
  consequence: 'ignored',
  summary: 'A pool with a PerformanceProfile has no KubeletConfig of its own',
  *check({ metadata, spec }, { doc, cluster }) {
    if (doc.wrapped || metadata.name?.startsWith('performance-')) return;
    for (const { name: pool } of chosenPools(cluster, spec.machineConfigPoolSelector)) {
      const [profile] = profilesByPool(cluster).get(pool) ?? [];
      if (!profile) continue;
      const name = profile.metadata?.name ?? '';
      yield {
        path: ['spec', 'machineConfigPoolSelector'],
        message: `PerformanceProfile ${name} makes KubeletConfig performance-${name} for pool ${pool}: each renders a whole kubelet.conf, and only the newest counts`,
        help: `put these settings into the annotation kubeletconfig.experimental of PerformanceProfile ${name}`,
      };
    }
  },
});
