import { profileRule } from '../performance/rule';

export default profileRule({
  id: 'performance-hugepages-duplicate',
  consequence: 'rejected',
  code: 'hugepages-duplicate',
  summary: 'Huge pages of one size are listed once for a NUMA node',
});
