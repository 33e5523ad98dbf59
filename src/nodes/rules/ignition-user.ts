import { ignitionRule } from '../ignition-rule';

export default ignitionRule({
  id: 'ignition-user',
  consequence: 'rejected',
  severity: 'error',
  codes: ['user'],
  summary: 'An Ignition config of spec 2 has no user but core',
});
