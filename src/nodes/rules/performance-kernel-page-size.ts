import { profileRule } from '../performance/rule';

export default profileRule({
  id: 'performance-kernel-page-size',
  consequence: 'degraded',
  releases: '>=4.18',
  code: 'kernel-page-size',
  summary: 'The page size of the kernel, its sort and the size of huge pages go together',
});
