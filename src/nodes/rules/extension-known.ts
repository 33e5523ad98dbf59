import { MachineConfig } from '../../../imports/machineconfig';
import { rule } from '../../check/rule';
import { controllerChecksExtensions, unknownExtensions } from '../extensions';

/** MCO pkg/controller/common/helpers.go, validateExtensions. */
export default rule(MachineConfig, {
  id: 'extension-known',
  consequence: 'rejected',
  releases: '>=4.16',
  summary: 'Every extension is one that the release has',
  *check(manifest, { target: { release } }) {
    if (controllerChecksExtensions(manifest, release)) yield* unknownExtensions(manifest, release);
  },
});
