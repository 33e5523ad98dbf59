import { ignitionRule } from '../ignition-rule';

export default ignitionRule({
  id: 'ignition-source',
  consequence: 'rejected',
  severity: 'error',
  codes: ['url', 'verification', 'http-header', 'proxy'],
  summary: 'What is fetched is named right: its URL, checksum and headers, and the proxy',
});
