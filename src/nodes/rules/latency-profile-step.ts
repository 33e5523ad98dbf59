import { Node } from '../../../imports/node';
import { rule } from '../../check/rule';

/** openshift/kubernetes admission customresourcevalidation/node, validateConfigNodeForExtremeLatencyProfile: the two ends are two steps apart. */
export default rule(Node, {
  id: 'latency-profile-step',
  consequence: 'rejected',
  summary: 'The worker latency profile moves one step at a time',
  *check({ spec }, { deployed }) {
    const before = deployed?.spec.workerLatencyProfile || 'Default';
    const after = spec.workerLatencyProfile || 'Default';
    const ends = [before, after].sort().join();
    if (deployed === undefined || ends !== 'Default,LowUpdateSlowReaction') return;
    yield {
      path: ['spec', 'workerLatencyProfile'],
      message: `the latency profile cannot change from ${before} to ${after} in one step`,
      help: 'apply MediumUpdateAverageReaction first',
    };
  },
});
