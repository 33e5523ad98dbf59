import { MachineConfig } from '../../../imports/machineconfig';
import { rule } from '../../check/rule';
import { kernelClashes, wantsDevel } from '../relations/kernels';
import { nameOf } from '../relations/pool-configs';

/** MCO pkg/controller/common/helpers.go, MergeMachineConfigs. */
export default rule(MachineConfig, {
  id: 'kernel-devel-for-default-kernel',
  consequence: 'degraded',
  summary: 'The extension kernel-devel goes with the default kernel',
  *check(config, { doc, cluster }) {
    const clash = kernelClashes(cluster).get(doc);
    if (doc.wrapped || !clash) return;
    const { pool, kernelType, other } = clash;
    const devel = wantsDevel(config);
    const where = other === config ? '' : ` of ${nameOf(other)}`;
    yield {
      path: ['spec', ...(devel ? ['extensions', (config.spec?.extensions ?? []).indexOf('kernel-devel')] : ['kernelType'])],
      message: devel
        ? `kernel-devel is for the default kernel only, and pool ${pool} gets the kernel ${kernelType}${where}: the pool cannot be rendered`
        : `pool ${pool} gets the extension kernel-devel${where}, which goes with the default kernel only: the pool cannot be rendered`,
      help: 'remove one of the two, or give the nodes that need it a pool of their own',
    };
  },
});
