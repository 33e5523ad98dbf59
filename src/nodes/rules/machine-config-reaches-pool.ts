import { MachineConfig } from '../../../imports/machineconfig';
import { rule } from '../../check/rule';
import { show } from '../../check/words';
import { roleLabel } from '../facts';
import { declaresPools, isGenerated, poolsTaking, roleOf } from '../relations/pool-configs';

/** MCO pkg/controller/render/render_controller.go, getPoolsForMachineConfig. */
export default rule(MachineConfig, {
  id: 'machine-config-reaches-pool',
  consequence: 'ignored',
  summary: 'A pool takes the MachineConfig',
  *check(config, { doc, cluster }) {
    // HyperShift labels what is inside a NodePool itself.
    if (doc.wrapped || doc.partial || isGenerated(config)) return;
    const labels = Object.keys(config.metadata.labels ?? {});
    const role = roleOf(config);
    const path = ['metadata', ...(role === undefined ? [] : ['labels', roleLabel])];
    if (labels.length === 0) {
      yield {
        path,
        message: 'without labels it is in no pool, and reaches no node',
        help: `label it ${roleLabel}: worker, or with another role`,
      };
    } else if ((cluster.complete || declaresPools(cluster)) && poolsTaking(cluster, doc).length === 0) {
      const what = role === undefined ? 'with its labels' : `of role ${show(role)}`;
      yield {
        path,
        message: `no pool takes MachineConfigs ${what}: it reaches no node`,
        help: 'use the role of a pool, or have a pool take this one',
      };
    }
  },
});
