import { Infinispan } from '../../../imports/infinispan';
import { rule } from '../../check/rule';
import { knownOperands } from '../facts';
import { specOf } from '../webhook/spec';

/** infinispan-operator api/v1/infinispan_webhook.go, validate: the warning event CloudEventsRemoved. */
export default rule(Infinispan, {
  id: 'cloud-events-gone',
  consequence: 'ignored',
  summary: 'No Infinispan Server from 15 on is to send cloud events',
  *check(manifest, { target, doc }) {
    const { cloudEvents, version } = specOf(manifest);
    if (!cloudEvents || doc.partial) return;
    const known = knownOperands(target.operators.infinispan);
    const operand = version || known.at(-1);
    if (operand === undefined || !known.includes(operand) || Number(operand.split('.')[0]) < 15) return;
    yield {
      path: ['spec', 'cloudEvents'],
      message: `Infinispan Server ${operand} sends no cloud events: they ended with 14`,
      help: 'remove cloudEvents',
    };
  },
});
