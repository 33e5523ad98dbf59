import { ignitionRule } from '../ignition-rule';

export default ignitionRule({
  id: 'ignition-conversion',
  consequence: 'rejected',
  severity: 'error',
  codes: ['conversion'],
  summary: 'The config can be converted to the version that the release renders',
});
