import { ignitionRule } from '../ignition-rule';

export default ignitionRule({
  id: 'ignition-file-mode',
  consequence: 'rejected',
  severity: 'error',
  codes: ['file-mode'],
  summary: 'File modes are octal permissions of at most 0777',
});
