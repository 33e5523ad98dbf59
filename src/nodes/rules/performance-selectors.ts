import { profileRule } from '../performance/rule';

export default profileRule({
  id: 'performance-selectors',
  consequence: 'rejected',
  code: 'selector',
  summary: 'A PerformanceProfile has one label in each of its selectors, and a role can be told from it',
});
