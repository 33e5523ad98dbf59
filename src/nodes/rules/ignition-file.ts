import { ignitionRule } from '../ignition-rule';

export default ignitionRule({
  id: 'ignition-file',
  consequence: 'rejected',
  severity: 'error',
  codes: ['overwrite', 'owner', 'link'],
  summary: 'Files, directories and links say no two things at once',
});
