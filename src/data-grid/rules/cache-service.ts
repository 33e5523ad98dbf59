import { Infinispan } from '../../../imports/infinispan';
import { operatorRule } from '../operator-rule';
import { cacheServiceProblems } from '../webhook/service';

export default operatorRule(Infinispan, {
  id: 'cache-service',
  summary: 'The service type is one that the operator still has, with memory enough for it',
  problems: cacheServiceProblems,
});
