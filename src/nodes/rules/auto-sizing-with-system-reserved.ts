import { kubeletRule } from '../kubelet-rule';

export default kubeletRule({
  id: 'auto-sizing-with-system-reserved',
  consequence: 'rejected',
  summary: 'Nodes either size their own reserve or are told it',
  problems: (model) => model.operatorProblems.filter((problem) => problem.code === 'auto-sizing-with-system-reserved'),
});
