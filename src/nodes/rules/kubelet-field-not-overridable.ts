import { kubeletRule } from '../kubelet-rule';

export default kubeletRule({
  id: 'kubelet-field-not-overridable',
  consequence: 'rejected',
  summary: 'A KubeletConfig leaves alone what the platform owns',
  problems: (model) => model.operatorProblems.filter((problem) => problem.code === 'field-not-overridable'),
});
