import { MachineConfig } from '../../../imports/machineconfig';
import { rule } from '../../check/rule';
import { splitArguments } from '../kernel-arguments';

/** MCO pkg/daemon/update.go, splitKernelArguments. */
export default rule(MachineConfig, {
  id: 'kernel-arguments-apart',
  consequence: 'discouraged',
  summary: 'Each kernel argument is an item of its own',
  *check({ spec }) {
    for (const [i, item] of (spec?.kernelArguments ?? []).entries()) {
      const several = splitArguments(item);
      if (several.length < 2) continue;
      yield {
        path: ['spec', 'kernelArguments', i],
        message: `one item holds ${several.length} arguments, which are added and removed together`,
        help: `write an item for each: ${several.join(', ')}`,
      };
    }
  },
});
