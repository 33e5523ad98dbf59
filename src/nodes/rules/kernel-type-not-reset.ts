import { MachineConfig } from '../../../imports/machineconfig';
import { rule } from '../../check/rule';
import { poolInWords, related } from '../relations/beside';
import { kernelsBefore } from '../relations/kernels';
import { nameOf } from '../relations/pool-configs';

/** MCO pkg/controller/common/helpers.go, MergeMachineConfigs: the default kernel is what is left where nothing else is named. */
export default rule(MachineConfig, {
  id: 'kernel-type-not-reset',
  consequence: 'ignored',
  summary: 'The default kernel is not asked for over another one',
  *check(config, ask) {
    const before = config.spec?.kernelType === 'default' ? related(kernelsBefore, ask) : undefined;
    if (!before) return;
    const { pool, kernelType, other } = before;
    yield {
      path: ['spec', 'kernelType'],
      message: `${poolInWords(ask, pool)} gets the kernel ${kernelType} of ${nameOf(other)} all the same: default takes no other kernel back`,
      help: `take kernelType out of ${nameOf(other)}, or of this one`,
    };
  },
});
