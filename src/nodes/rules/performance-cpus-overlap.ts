import { profileRule } from '../performance/rule';

export default profileRule({
  id: 'performance-cpus-overlap',
  consequence: 'rejected',
  code: 'cpu-overlap',
  summary: 'No CPU is in two sets of a PerformanceProfile',
});
