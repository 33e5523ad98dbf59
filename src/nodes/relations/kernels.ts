import type { MachineConfig } from '../../../imports/machineconfig';
import { type Inventory, perCluster } from '../../check/inventory';
import type { Doc } from '../../core/doc';
import { isOtherKernel } from '../facts';
import { poolConfigs } from './pool-configs';

/** The kernel that a pool gets besides the package for its default one. */
export interface KernelClash {
  readonly pool: string;
  readonly kernelType: string;
  /** Where the other side stands. */
  readonly other: MachineConfig;
}

export const wantsDevel = ({ spec }: MachineConfig): boolean => (spec?.extensions ?? []).includes('kernel-devel');

const setsKernel = ({ spec }: MachineConfig): boolean => isOtherKernel(spec?.kernelType);

/**
 * config → what cannot be merged with it: the extension kernel-devel and another kernel than the default one. The last
 * kernel other than the default decides (MCO pkg/controller/common/helpers.go, MergeMachineConfigs).
 */
export const kernelClashes: (cluster: Inventory) => ReadonlyMap<Doc<MachineConfig>, KernelClash> = perCluster((cluster) => {
  const found = new Map<Doc<MachineConfig>, KernelClash>();
  for (const { pool, configs } of poolConfigs(cluster)) {
    const kernels = configs.filter(({ manifest }) => setsKernel(manifest));
    const devels = configs.filter(({ manifest }) => wantsDevel(manifest));
    const [kernel, devel] = [kernels.at(-1), devels.at(-1)];
    if (!kernel || !devel) continue;
    const clash = { pool: pool.name, kernelType: kernel.manifest.spec?.kernelType ?? '' };
    for (const doc of devels) found.set(doc, { ...clash, other: kernel.manifest });
    for (const doc of kernels) if (!found.has(doc)) found.set(doc, { ...clash, other: devel.manifest });
  }
  return found;
});

/** config → the kernel that a config before it in the pool's order asks for. */
export const kernelsBefore: (cluster: Inventory) => ReadonlyMap<Doc<MachineConfig>, KernelClash> = perCluster((cluster) => {
  const found = new Map<Doc<MachineConfig>, KernelClash>();
  for (const { pool, configs } of poolConfigs(cluster)) {
    let last: MachineConfig | undefined;
    for (const doc of configs) {
      if (setsKernel(doc.manifest)) last = doc.manifest;
      else if (last) found.set(doc, { pool: pool.name, kernelType: last.spec?.kernelType ?? '', other: last });
    }
  }
  return found;
});
