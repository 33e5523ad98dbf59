import { Infinispan } from '../../../imports/infinispan';
import { rule } from '../../check/rule';
import { either, nearest, show } from '../../check/words';
import { minor } from '../../core/target';
import { specOf } from '../webhook/spec';

/** infinispan-operator api/v1/infinispan_types.go, UpgradeType: the schema takes any text. */
export default rule(Infinispan, {
  id: 'upgrade-type-known',
  consequence: 'ignored',
  summary: 'The way to upgrade is one that the operator has',
  *check(manifest, { target }) {
    const operator = target.operators.infinispan;
    const type = specOf(manifest).upgrades?.type;
    if (!type || minor(operator) < 3) return;
    const known = ['Shutdown', 'HotRodRolling', ...(minor(operator) >= 5 ? ['InPlaceRolling'] : [])];
    if (known.includes(type)) return;
    const meant = nearest(type, known);
    yield {
      path: ['spec', 'upgrades', 'type'],
      message: `operator ${operator} knows no way to upgrade called ${show(type)}`,
      help: meant ? `did you mean ${meant}?` : `use ${either(known)}`,
    };
  },
});
