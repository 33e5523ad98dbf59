import { ignitionRule } from '../ignition-rule';

export default ignitionRule({
  id: 'ignition-storage',
  consequence: 'rejected',
  severity: 'error',
  codes: ['disk', 'partition', 'filesystem', 'raid', 'luks'],
  summary: 'Disks, partitions, filesystems, RAID and LUKS are described so that Ignition can make them',
});
