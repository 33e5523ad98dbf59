import { ignitionRule } from '../ignition-rule';

export default ignitionRule({
  id: 'unit-without-install',
  consequence: 'ignored',
  severity: 'warning',
  codes: ['unit-install'],
  summary: 'A unit that is enabled says in [Install] when it starts',
});
