import { Infinispan } from '../../../imports/infinispan';
import { operatorRule } from '../operator-rule';
import { siteRouteProblems } from '../webhook/sites';

export default operatorRule(Infinispan, {
  id: 'site-route-encryption',
  operator: '>=2.5',
  summary: 'A site exposed by a Route is encrypted',
  problems: siteRouteProblems,
});
