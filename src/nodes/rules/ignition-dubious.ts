import { ignitionRule } from '../ignition-rule';

export default ignitionRule({
  id: 'ignition-dubious',
  consequence: 'discouraged',
  severity: 'warning',
  codes: ['owner', 'proxy', 'filesystem'],
  summary: 'An Ignition config asks for nothing that is passed over',
});
