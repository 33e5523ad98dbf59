import { MachineConfig } from '../../../imports/machineconfig';
import { rule } from '../../check/rule';
import { ConfigMap, roleLabel } from '../facts';
import { innerOf } from '../inner';
import { referencesTo } from '../world';

/** HS nodepool/config.go, defaultAndValidateConfigManifest. */
export default rule(ConfigMap, {
  id: 'inner-role-overwritten',
  consequence: 'discouraged',
  summary: 'A MachineConfig of a NodePool has the role worker',
  *check(map, { cluster }) {
    if (!referencesTo(cluster, map).some(({ key }) => key === 'config')) return;
    for (const { manifest, path } of innerOf(map, 'config', MachineConfig)) {
      const role = manifest.metadata?.labels?.[roleLabel];
      if (role === undefined || role === 'worker') continue;
      yield {
        path: [...path, 'metadata', 'labels', roleLabel],
        message: `the role ${role} is overwritten with worker: hosted clusters have no other pools`,
        help: 'leave the label out, and choose nodes by naming the ConfigMap in their NodePool',
      };
    }
  },
});
