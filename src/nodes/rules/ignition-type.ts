import { ignitionRule } from '../ignition-rule';

export default ignitionRule({
  id: 'ignition-type',
  consequence: 'rejected',
  severity: 'error',
  codes: ['wrong-type'],
  summary: 'Every field of an Ignition config has the type that its version gives it',
});
