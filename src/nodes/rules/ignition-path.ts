import { ignitionRule } from '../ignition-rule';

export default ignitionRule({
  id: 'ignition-path',
  consequence: 'rejected',
  severity: 'error',
  codes: ['path', 'path-conflict'],
  summary: 'Paths on the node are absolute and plain, and none lies in another’s way',
});
