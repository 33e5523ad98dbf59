import { kubeletRule } from '../kubelet-rule';

export default kubeletRule({
  id: 'kubelet-type',
  consequence: 'rejected',
  summary: 'Every kubelet setting has the type that KubeletConfiguration gives it',
  problems: (model) => model.operatorProblems.filter((problem) => problem.code === 'wrong-type'),
});
