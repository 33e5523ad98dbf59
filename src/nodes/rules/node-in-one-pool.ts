import { MachineConfigPool } from '../../../imports/machineconfigpool';
import { rule } from '../../check/rule';
import { poolNamed } from '../pools';
import { rivalPools } from '../relations/node-pools';

/** MCO pkg/helpers/helpers.go, GetPoolsForNode. */
export default rule(MachineConfigPool, {
  id: 'node-in-one-pool',
  consequence: 'degraded',
  summary: 'No node is in two custom pools, and none in a custom pool and the control plane',
  *check({ metadata }, { doc, cluster }) {
    if (doc.partial) return;
    const pool = poolNamed(cluster, metadata.name ?? '');
    for (const { name } of pool ? rivalPools(cluster, pool) : []) {
      const what =
        name === 'master'
          ? 'its nodes are control-plane nodes: they stay in pool master, and this pool gets none'
          : `pool ${name} chooses the same nodes: they are updated by neither`;
      yield {
        path: ['spec', 'nodeSelector'],
        message: what,
        help: 'give each custom pool a label of its own, on nodes that have the role worker besides',
      };
    }
  },
});
