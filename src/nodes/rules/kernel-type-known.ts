import { MachineConfig } from '../../../imports/machineconfig';
import { rule } from '../../check/rule';
import { either, nearest, show } from '../../check/words';
import { kernelTypes } from '../facts';

/** MCO pkg/controller/common/helpers.go, ValidateMachineConfig. */
export default rule(MachineConfig, {
  id: 'kernel-type-known',
  consequence: 'rejected',
  summary: 'The kernel type is one that the release has',
  *check({ spec }, { target }) {
    const type = spec?.kernelType ?? '';
    const known = kernelTypes(target.release);
    if (type === '' || known.includes(type)) return;
    const meant = nearest(type, known);
    yield {
      path: ['spec', 'kernelType'],
      message: `OpenShift ${target.release} has no kernel type ${show(type)}`,
      help: meant ? `did you mean ${meant}?` : `use ${either(known)}`,
    };
  },
});
