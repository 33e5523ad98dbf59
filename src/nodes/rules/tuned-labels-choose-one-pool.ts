import { Tuned } from '../../../imports/tuned';
import { rule } from '../../check/rule';
import { poolsOf } from '../pools';
import { takes } from '../relations/pool-configs';
import { isUsers } from '../tuned/ask';

/** NTO pkg/operator/controller.go, syncMachineConfig. */
export default rule(Tuned, {
  id: 'tuned-labels-choose-one-pool',
  consequence: 'degraded',
  summary: 'The machineConfigLabels of a recommend rule fit one pool',
  *check({ spec }, { doc, cluster }) {
    if (!isUsers(doc)) return;
    for (const [index, { machineConfigLabels }] of (spec?.recommend ?? []).entries()) {
      if (!machineConfigLabels) continue;
      const pools = poolsOf(cluster).filter((pool) => takes(cluster, pool, machineConfigLabels));
      if (pools.length < 2) continue;
      yield {
        path: ['spec', 'recommend', index, 'machineConfigLabels'],
        message: `the pools ${pools.map(({ name }) => name).join(' and ')} take MachineConfigs with these labels, and the operator writes kernel arguments for one pool only: for none of them it does`,
        help: 'use the labels of a role that only one pool takes, or choose nodes by match',
      };
    }
  },
});
