import { profileRule } from '../performance/rule';

export default profileRule({
  id: 'performance-hugepages-size',
  consequence: 'rejected',
  code: 'hugepages-size',
  summary: 'Huge pages have a size that nodes know, and a default size',
});
