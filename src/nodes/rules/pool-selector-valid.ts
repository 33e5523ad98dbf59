import { kubeletRule } from '../kubelet-rule';

export default kubeletRule({
  id: 'pool-selector-valid',
  consequence: 'rejected',
  summary: 'The selector is one that labels can satisfy',
  problems: (model) => model.operatorProblems.filter((problem) => problem.code === 'invalid-selector'),
});
