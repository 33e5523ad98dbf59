import { profileRule } from '../performance/rule';

export default profileRule({
  id: 'performance-cpu-frequency',
  consequence: 'rejected',
  code: 'cpu-frequency',
  summary: 'Both CPU frequencies are given, and neither is 0',
});
