import { ignitionRule } from '../ignition-rule';

export default ignitionRule({
  id: 'ignition-version',
  consequence: 'rejected',
  severity: 'error',
  codes: ['version-invalid', 'version-unknown'],
  summary: 'The Ignition version is one that the release reads',
});
