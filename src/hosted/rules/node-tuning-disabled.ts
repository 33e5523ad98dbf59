import { rule } from '../../check/rule';
import { nodePools } from '../facts';
import { ownerOf } from '../world';

/** HS nodepool/nodepool_controller.go, reconcile: without the capability it passes over all that concerns tuning. */
export default rule(nodePools, {
  id: 'node-tuning-disabled',
  consequence: 'ignored',
  summary: 'A NodePool is tuned where its HostedCluster has the node tuning operator',
  *check(pool, { cluster }) {
    if ((pool.spec?.tuningConfig ?? []).length === 0) return;
    const disabled: readonly string[] = ownerOf(cluster, pool)?.manifest.spec?.capabilities?.disabled ?? [];
    if (!disabled.includes('NodeTuning')) return;
    yield {
      path: ['spec', 'tuningConfig'],
      message: `HostedCluster ${pool.spec?.clusterName} is without the capability NodeTuning: nothing of this is applied`,
      help: 'take NodeTuning out of capabilities.disabled of a new HostedCluster, or leave tuningConfig out',
    };
  },
});
