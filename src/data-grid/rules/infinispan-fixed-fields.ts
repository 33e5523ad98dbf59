import { Infinispan } from '../../../imports/infinispan';
import { operatorRule } from '../operator-rule';
import { fixedInfinispanFields } from '../webhook/immutable';

export default operatorRule(Infinispan, {
  id: 'infinispan-fixed-fields',
  summary: 'JMX and the size of the storage stay what they were',
  *problems(manifest, operator, { deployed }) {
    if (deployed !== undefined) yield* fixedInfinispanFields(manifest, operator, deployed);
  },
});
