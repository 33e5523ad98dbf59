import { Node } from '../../../imports/node';
import { rule } from '../../check/rule';

/** MCO pkg/controller/kubelet-config/kubelet_config_nodes.go, updateNodeConfig: the two ends are two steps apart. */
export default rule(Node, {
  id: 'latency-profile-step',
  consequence: 'ignored',
  summary: 'The worker latency profile moves one step at a time',
  *check({ spec }, { deployed }) {
    const before = deployed?.spec.workerLatencyProfile ?? 'Default';
    const after = spec.workerLatencyProfile ?? 'Default';
    const ends = [before, after].sort().join();
    if (deployed === undefined || ends !== 'Default,LowUpdateSlowReaction') return;
    yield {
      path: ['spec', 'workerLatencyProfile'],
      message: `the change from ${before} to ${after} is ignored: it skips MediumUpdateAverageReaction`,
      help: 'apply MediumUpdateAverageReaction first',
    };
  },
});
