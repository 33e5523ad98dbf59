import { ignitionRule } from '../ignition-rule';

export default ignitionRule({
  id: 'ignition-unit',
  consequence: 'rejected',
  severity: 'error',
  codes: ['unit-name', 'unit-content'],
  summary: 'Units have a name and text that systemd can read',
});
