import { MachineConfigPool } from '../../../imports/machineconfigpool';
import { rule } from '../../check/rule';
import { roleLabel } from '../facts';
import { isCustom, selects } from '../relations/custom-pools';

/** MCO pkg/controller/kubelet-config/helpers.go and container-runtime-config/helpers.go: what they generate has the pool's name for its role. */
export default rule(MachineConfigPool, {
  id: 'pool-takes-own-configs',
  consequence: 'ignored',
  summary: 'A custom pool takes the MachineConfigs of the role that is called like the pool',
  *check(pool, { doc, target }) {
    const { name = '' } = pool.metadata;
    // A pool that lacks the base has a worse problem.
    if (doc.partial || name === '' || !isCustom(pool, target.release) || !selects(pool, 'worker') || selects(pool, name)) return;
    yield {
      path: ['spec', 'machineConfigSelector'],
      message: `the pool does not take MachineConfigs of role ${name}: what is generated for it from a KubeletConfig or ContainerRuntimeConfig reaches none of its nodes`,
      help: `add ${name} to the values of ${roleLabel}, or call the pool like its role`,
    };
  },
});
