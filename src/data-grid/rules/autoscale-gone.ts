import { Infinispan } from '../../../imports/infinispan';
import { operatorRule } from '../operator-rule';
import { specOf } from '../webhook/spec';

/** infinispan-operator api/v1/infinispan_webhook.go, validate. */
export default operatorRule(Infinispan, {
  id: 'autoscale-gone',
  operator: '>=2.4',
  summary: 'No cluster asks to be scaled by its memory',
  *problems(manifest) {
    if (specOf(manifest).autoscale)
      yield {
        path: ['spec', 'autoscale'],
        message: 'the operator no longer scales clusters by itself',
        help: 'remove autoscale, and set replicas',
      };
  },
});
