import { systemdRule } from '../systemd-rule';

export default systemdRule({
  id: 'systemd-unit-loads',
  consequence: 'degraded',
  code: 'load',
  summary: 'systemd can load every unit',
});
