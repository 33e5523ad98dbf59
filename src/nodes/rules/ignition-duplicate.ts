import { ignitionRule } from '../ignition-rule';

export default ignitionRule({
  id: 'ignition-duplicate',
  consequence: 'rejected',
  severity: 'error',
  codes: ['duplicate-entry'],
  summary: 'No file, unit, user, disk or other entry stands twice in one Ignition config',
});
