import { ignitionRule } from '../ignition-rule';

export default ignitionRule({
  id: 'ignition-data-url',
  consequence: 'rejected',
  severity: 'error',
  codes: ['data-url'],
  summary: 'Data URLs are percent-encoded where they have to be',
});
