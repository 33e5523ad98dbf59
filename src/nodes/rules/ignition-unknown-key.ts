import { ignitionRule } from '../ignition-rule';

export default ignitionRule({
  id: 'ignition-unknown-key',
  consequence: 'ignored',
  severity: 'warning',
  codes: ['unused-key'],
  summary: 'Every key of an Ignition config is one that its version has',
});
