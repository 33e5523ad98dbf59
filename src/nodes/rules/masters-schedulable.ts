import { Scheduler } from '../../../imports/scheduler';
import { rule } from '../../check/rule';

/** Documentation, "Configuring control plane nodes as schedulable". */
export default rule(Scheduler, {
  id: 'masters-schedulable',
  consequence: 'discouraged',
  summary: 'Control-plane nodes take no ordinary pods',
  *check({ spec }) {
    if (!spec.mastersSchedulable) return;
    yield {
      path: ['spec', 'mastersSchedulable'],
      message: 'control-plane nodes become workers too: they run ordinary pods, and each needs a subscription',
      help: 'leave it false where the cluster has other workers',
    };
  },
});
