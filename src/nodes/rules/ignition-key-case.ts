import { ignitionRule } from '../ignition-rule';

export default ignitionRule({
  id: 'ignition-key-case',
  consequence: 'discouraged',
  severity: 'warning',
  codes: ['key-case'],
  summary: 'Keys of an Ignition config are written as the specification has them',
});
