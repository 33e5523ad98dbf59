import { ignitionRule } from '../ignition-rule';

export default ignitionRule({
  id: 'ignition-compression',
  consequence: 'rejected',
  severity: 'error',
  codes: ['compression'],
  summary: 'The compression of a file is gzip or none',
});
