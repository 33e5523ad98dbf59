import { MachineConfig } from '../../../imports/machineconfig';
import { rule } from '../../check/rule';
import type { Manifest } from '../../core/manifest';
import type { Path } from '../../core/path';
import { performanceProfiles, profileSpec } from '../performance/profile';
import { kernelClashes, wantsDevel } from '../relations/kernels';

const isProfile = ({ kind }: Manifest): boolean => kind === 'PerformanceProfile';

const inWords = (manifest: Manifest): string => `${isProfile(manifest) ? 'PerformanceProfile ' : ''}${manifest.metadata?.name}`;

function kernelPath(manifest: Manifest): Path {
  if (!isProfile(manifest)) return ['spec', 'kernelType'];
  return profileSpec(manifest).realTimeKernel?.enabled === true ? ['spec', 'realTimeKernel', 'enabled'] : ['spec', 'kernelPageSize'];
}

/** MCO pkg/controller/common/helpers.go, MergeMachineConfigs. */
export default rule<Manifest>([MachineConfig, ...performanceProfiles], {
  id: 'kernel-devel-for-default-kernel',
  consequence: 'degraded',
  summary: 'The extension kernel-devel goes with the default kernel',
  *check(manifest, { doc, cluster }) {
    const clash = doc.wrapped ? undefined : kernelClashes(cluster).get(manifest);
    if (!clash) return;
    const { pool, kernelType, other } = clash;
    const where = other === manifest ? '' : ` of ${inWords(other)}`;
    const help = 'remove one of the two, or give the nodes that need it a pool of their own';
    if (wantsDevel(manifest)) {
      const extensions: readonly string[] = (manifest as MachineConfig).spec?.extensions ?? [];
      yield {
        path: ['spec', 'extensions', extensions.indexOf('kernel-devel')],
        message: `kernel-devel is for the default kernel only, and pool ${pool} gets the kernel ${kernelType}${where}: the pool cannot be rendered`,
        help,
      };
    } else {
      yield {
        path: kernelPath(manifest),
        message: `pool ${pool} gets the extension kernel-devel${where}, which goes with the default kernel only: the pool cannot be rendered`,
        help,
      };
    }
  },
});
