import { MachineConfig } from '../../../imports/machineconfig';
import { rule } from '../../check/rule';
import { unreconcilable } from '../relations/unreconcilable';

/** MCO pkg/controller/common/reconcile.go, IsRenderedConfigReconcilable. */
export default rule(MachineConfig, {
  id: 'running-nodes-can-take-it',
  consequence: 'degraded',
  summary: 'What changes against the deployed MachineConfigs can be brought onto nodes that run',
  *check(_, { doc, cluster, before }) {
    if (!before || doc.wrapped) return;
    for (const { pool, path, message } of unreconcilable(before)(cluster).get(doc) ?? []) {
      yield {
        path,
        message: `in pool ${pool}, which has nodes, ${message}: the pool is degraded, and keeps what it has`,
        help: 'leave it as it is deployed, or install the nodes of the pool anew',
      };
    }
  },
});
