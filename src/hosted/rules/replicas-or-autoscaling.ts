import { rule } from '../../check/rule';
import { nodePools } from '../facts';

/** HS nodepool/nodepool_controller.go, validateAutoscaling; from 4.16 on the API server refuses it. */
export default rule(nodePools, {
  id: 'replicas-or-autoscaling',
  consequence: 'degraded',
  summary: 'A NodePool has a number of replicas or is scaled automatically, not both',
  *check({ spec }) {
    const { replicas, autoScaling } = spec ?? {};
    const path = ['spec', 'autoScaling'];
    if (!autoScaling) return;
    if (replicas !== undefined) {
      yield { path, message: `replicas is ${replicas}, and autoScaling is set too`, help: 'keep one of the two' };
    } else if (autoScaling.max < autoScaling.min) {
      yield { path, message: `max ${autoScaling.max} is less than min ${autoScaling.min}`, help: 'have max at least as large as min' };
    }
  },
});
