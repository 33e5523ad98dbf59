import { ignitionRule } from '../ignition-rule';

export default ignitionRule({
  id: 'ignition-source',
  consequence: 'rejected',
  severity: 'error',
  codes: ['url', 'data-url', 'compression', 'verification', 'http-header', 'proxy'],
  summary: 'What a file holds can be read: its URL, encoding and checksum are right',
});
