import { Infinispan } from '../../../imports/infinispan';
import { operatorRule } from '../operator-rule';
import { limitProblems } from '../webhook/limits';

export default operatorRule(Infinispan, {
  id: 'limit-and-request',
  summary: 'CPU and memory are quantities, and no request is more than its limit',
  problems: limitProblems,
});
