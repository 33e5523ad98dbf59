import { MachineConfigPool } from '../../../imports/machineconfigpool';
import { rule } from '../../check/rule';
import { roleLabel } from '../facts';
import { isCustom, selects } from '../relations/custom-pools';

/** Documentation, "Custom machine config pools"; MCO docs/custom-pools.md. */
export default rule(MachineConfigPool, {
  id: 'pool-takes-worker-configs',
  consequence: 'degraded',
  summary: 'A custom pool takes the MachineConfigs of worker',
  *check(pool, { doc, target }) {
    if (doc.partial || !isCustom(pool, target.release) || selects(pool, 'worker')) return;
    const { machineConfigSelector: selector } = pool.spec ?? {};
    yield {
      path: selector ? ['spec', 'machineConfigSelector'] : ['spec'],
      message: 'the pool does not take the MachineConfigs of worker, which hold the base of every node: it cannot be rendered',
      help: `let ${roleLabel} be In [worker, ${pool.metadata.name}]`,
    };
  },
});
