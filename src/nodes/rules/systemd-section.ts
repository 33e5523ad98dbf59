import { systemdRule } from '../systemd-rule';

export default systemdRule({
  id: 'systemd-section',
  consequence: 'ignored',
  code: 'section',
  summary: 'Units have only sections that systemd knows for their sort',
});
