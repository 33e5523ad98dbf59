import { kubeletRule } from '../kubelet-rule';

export default kubeletRule({
  id: 'kubelet-setting-without-effect',
  consequence: 'ignored',
  summary: 'Every kubelet setting has an effect',
  problems: (model) => model.ignored,
});
