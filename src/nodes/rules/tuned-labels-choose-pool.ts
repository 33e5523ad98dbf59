import { Tuned } from '../../../imports/tuned';
import { rule } from '../../check/rule';
import { poolsOf } from '../pools';
import { declaresPools, takes } from '../relations/pool-configs';
import { isUsers } from '../tuned/ask';

/** NTO pkg/operator/profilecalculator.go, machineConfigLabelsMatch. */
export default rule(Tuned, {
  id: 'tuned-labels-choose-pool',
  consequence: 'ignored',
  summary: 'A pool takes MachineConfigs with the machineConfigLabels of a recommend rule',
  *check({ spec }, { doc, cluster }) {
    if (!isUsers(doc) || !(cluster.complete || declaresPools(cluster))) return;
    for (const [index, { machineConfigLabels, match }] of (spec?.recommend ?? []).entries()) {
      if (!machineConfigLabels || match || poolsOf(cluster).some((pool) => takes(cluster, pool, machineConfigLabels))) continue;
      yield {
        path: ['spec', 'recommend', index, 'machineConfigLabels'],
        message: 'no pool takes MachineConfigs with these labels: the rule holds on no node',
        help: 'use the role of a pool, as in machineconfiguration.openshift.io/role: worker',
      };
    }
  },
});
