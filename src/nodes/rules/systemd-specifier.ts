import { systemdRule } from '../systemd-rule';

export default systemdRule({
  id: 'systemd-specifier',
  consequence: 'discouraged',
  code: 'specifier',
  summary: 'Percent signs that are meant for a command are doubled',
});
