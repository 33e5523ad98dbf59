import { profileRule } from '../performance/rule';

export default profileRule({
  id: 'performance-topology-policy',
  consequence: 'rejected',
  code: 'topology-policy',
  summary: 'The topology policy is one that the kubelet has',
});
