import { kubeletRule } from '../kubelet-rule';

export default kubeletRule({
  id: 'kubelet-configuration-valid',
  consequence: 'degraded',
  summary: 'The kubelet takes the configuration as valid',
  problems: (model) => model.kubeletProblems,
});
