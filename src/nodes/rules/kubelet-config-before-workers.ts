import { KubeletConfig } from '../../../imports/kubeletconfig';
import { rule } from '../../check/rule';
import { poolsChosenBy } from '../pools';
import { laterForWorkers } from '../relations/kubelet-file';

/** MCO to 4.14 pkg/controller/common/helpers.go, MergeMachineConfigs: generated configs are merged by their names alone. */
export default rule(KubeletConfig, {
  id: 'kubelet-config-before-workers',
  consequence: 'ignored',
  releases: '<4.15',
  summary: 'The KubeletConfig of a custom pool comes after that of worker',
  *check(_, ask) {
    for (const pool of poolsChosenBy(ask)) {
      const later = laterForWorkers(ask.cluster, pool);
      if (later === undefined) continue;
      yield {
        path: ['spec', 'machineConfigPoolSelector'],
        message: `in pool ${pool.name} KubeletConfig ${later} of worker overrides this one as a whole: before 4.15 configs are merged by the names of their pools, and ${pool.name} comes before worker`,
        help: 'leave worker without a KubeletConfig, give the pool a name that comes after worker, or move to 4.15',
      };
    }
  },
});
