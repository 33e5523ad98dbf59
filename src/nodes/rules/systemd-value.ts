import { systemdRule } from '../systemd-rule';

export default systemdRule({
  id: 'systemd-value',
  consequence: 'ignored',
  code: 'value',
  summary: 'Every value in a unit is one that its key can have',
});
