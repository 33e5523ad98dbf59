import { MachineConfig } from '../../../imports/machineconfig';
import type { Ask } from '../../check/ask';
import type { Inventory } from '../../check/inventory';
import { rule } from '../../check/rule';
import type { Doc } from '../../core/doc';
import type { Manifest } from '../../core/manifest';
import type { Path } from '../../core/path';
import { performanceProfiles, profileSpec } from '../performance/profile';
import { poolInWords, related } from '../relations/beside';
import { type KernelClash, kernelClashes, wantsDevel } from '../relations/kernels';

const isProfile = ({ kind }: Manifest): boolean => kind === 'PerformanceProfile';

const inWords = (manifest: Manifest): string => `${isProfile(manifest) ? 'PerformanceProfile ' : ''}${manifest.metadata?.name}`;

function kernelPath(manifest: Manifest): Path {
  if (!isProfile(manifest)) return ['spec', 'kernelType'];
  return profileSpec(manifest).realTimeKernel?.enabled === true ? ['spec', 'realTimeKernel', 'enabled'] : ['spec', 'kernelPageSize'];
}

/** Where the two are, of a MachineConfig or of a PerformanceProfile; that of a NodePool has its own kernel only. */
function clashOf(manifest: Manifest, ask: Ask): KernelClash | undefined {
  if (isProfile(manifest)) return ask.doc.wrapped ? undefined : kernelClashes(ask.cluster).get(manifest);
  const ofConfigs = (cluster: Inventory) => ({ get: (doc: Doc) => kernelClashes(cluster).get(doc.manifest) });
  return related(ofConfigs, ask as Ask<MachineConfig>);
}

/** MCO pkg/controller/common/helpers.go, MergeMachineConfigs. */
export default rule<Manifest>([MachineConfig, ...performanceProfiles], {
  id: 'kernel-devel-for-default-kernel',
  consequence: 'degraded',
  summary: 'The extension kernel-devel goes with the default kernel',
  *check(manifest, ask) {
    const clash = clashOf(manifest, ask);
    if (!clash) return;
    const { kernelType, other } = clash;
    const pool = poolInWords(ask, clash.pool);
    const where = other ? ` of ${inWords(other)}` : '';
    const help = 'remove one of the two, or give the nodes that need it a pool of their own';
    if (wantsDevel(manifest)) {
      const extensions: readonly string[] = (manifest as MachineConfig).spec?.extensions ?? [];
      yield {
        path: ['spec', 'extensions', extensions.indexOf('kernel-devel')],
        message: `kernel-devel is for the default kernel only, and ${pool} gets the kernel ${kernelType}${where}: the pool cannot be rendered`,
        help,
      };
    } else {
      yield {
        path: kernelPath(manifest),
        message: `${pool} gets the extension kernel-devel${where}, which goes with the default kernel only: the pool cannot be rendered`,
        help,
      };
    }
  },
});
