import { kubeletRule } from '../kubelet-rule';

export default kubeletRule({
  id: 'kubelet-log-level',
  consequence: 'rejected',
  summary: 'logLevel keeps within the release’s limits',
  problems: (model) => model.operatorProblems.filter((problem) => problem.code === 'log-level'),
});
