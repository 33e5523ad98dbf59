import { MachineConfigPool } from '../../../imports/machineconfigpool';
import { rule } from '../../check/rule';
import { show } from '../../check/words';

/** MCO pkg/controller/node/node_controller.go, maxUnavailable; apimachinery intstr, GetScaledValueFromIntOrPercent. */
export default rule(MachineConfigPool, {
  id: 'pool-max-unavailable',
  consequence: 'degraded',
  summary: 'maxUnavailable of a pool is a number or a percentage',
  *check({ spec }) {
    const value: unknown = spec?.maxUnavailable;
    if (typeof value !== 'string' || /^[+-]?\d+%$/.test(value)) return;
    yield {
      path: ['spec', 'maxUnavailable'],
      message: `${show(value)} is neither a number nor a percentage: the operator updates no node of the pool`,
      help: /^\d+$/.test(value) ? `write ${value} without quotes` : 'write a number such as 1, or a percentage such as 10%',
    };
  },
});
