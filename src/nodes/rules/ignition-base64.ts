import { ignitionRule } from '../ignition-rule';

export default ignitionRule({
  id: 'ignition-base64',
  consequence: 'rejected',
  severity: 'error',
  codes: ['base64'],
  summary: 'What a data URL says is base64 is base64',
});
