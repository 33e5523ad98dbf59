import { kubeletRule } from '../kubelet-rule';

export default kubeletRule({
  id: 'kubelet-can-start',
  consequence: 'degraded',
  summary: 'The kubelet can start with its settings',
  problems: (model) => model.startProblems,
});
