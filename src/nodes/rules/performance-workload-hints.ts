import { profileRule } from '../performance/rule';

export default profileRule({
  id: 'performance-workload-hints',
  consequence: 'rejected',
  code: 'workload-hints',
  summary: 'Workload hints do not contradict each other, the kernel or the CPU sets',
});
