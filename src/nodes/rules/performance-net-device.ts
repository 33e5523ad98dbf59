import { profileRule } from '../performance/rule';

export default profileRule({
  id: 'performance-net-device',
  consequence: 'rejected',
  code: 'net-device',
  summary: 'Network devices are named by interface, vendor and device as the operator reads them',
});
