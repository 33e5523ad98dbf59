import { profileRule } from '../performance/rule';

export default profileRule({
  id: 'performance-cpu-set',
  consequence: 'rejected',
  code: 'cpu-set',
  summary: 'The CPU sets of a PerformanceProfile can be read, and reserved and isolated hold CPUs',
});
