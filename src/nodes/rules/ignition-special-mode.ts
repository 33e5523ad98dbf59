import { ignitionRule } from '../ignition-rule';

export default ignitionRule({
  id: 'ignition-special-mode',
  consequence: 'ignored',
  severity: 'warning',
  codes: ['file-mode'],
  summary: 'No mode asks for setuid, setgid or sticky bits, which are dropped',
});
