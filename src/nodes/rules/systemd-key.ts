import { systemdRule } from '../systemd-rule';

export default systemdRule({
  id: 'systemd-key',
  consequence: 'ignored',
  code: 'key',
  summary: 'Every line of a unit sets a key that its section has',
});
