import { MachineConfig } from '../../../imports/machineconfig';
import { rule } from '../../check/rule';
import { controllerChecksExtensions, unknownExtensions } from '../extensions';

/** MCO pkg/daemon/update.go, validateExtensions: what the controller let pass, each node refuses. */
export default rule(MachineConfig, {
  id: 'extension-fails-on-node',
  consequence: 'degraded',
  summary: 'No extension is left for the nodes to refuse',
  *check(manifest, { target: { release } }) {
    if (!controllerChecksExtensions(manifest, release)) yield* unknownExtensions(manifest, release);
  },
});
