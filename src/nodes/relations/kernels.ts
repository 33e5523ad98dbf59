import type { MachineConfig } from '../../../imports/machineconfig';
import { type Inventory, perCluster } from '../../check/inventory';
import type { Doc } from '../../core/doc';
import type { Manifest } from '../../core/manifest';
import { isOtherKernel } from '../facts';
import { machineConfigLabels } from '../performance/pools';
import { type PoolConfigs, poolConfigs, takes } from './pool-configs';
import { type ActingProfile, actingProfiles } from './profile-pools';

/** What of a pool's configs goes with no other kernel than the default one. */
export interface KernelClash {
  readonly pool: string;
  readonly kernelType: string;
  /** Where the other side stands, where it is another object. */
  readonly other?: Manifest;
}

const isMachineConfig = (manifest: Manifest): manifest is MachineConfig => manifest.kind === 'MachineConfig';

export const wantsDevel = (manifest: Manifest): boolean =>
  isMachineConfig(manifest) && (manifest.spec?.extensions ?? []).includes('kernel-devel');

const setsKernel = ({ spec }: MachineConfig): boolean => isOtherKernel(spec?.kernelType);

interface Kernel {
  readonly manifest: Manifest;
  readonly kernelType: string;
}

/** What the operator writes into the MachineConfig of a profile (NTO performanceprofile/controller, components/machineconfig). */
function kernelOfProfile({ manifest, spec }: ActingProfile): readonly Kernel[] {
  if (spec.realTimeKernel?.enabled === true) return [{ manifest, kernelType: 'realtime' }];
  return spec.kernelPageSize === '64k' ? [{ manifest, kernelType: '64k-pages' }] : [];
}

/** What asks for another kernel than the default one in a pool, the one that decides last. */
function kernelsOf(cluster: Inventory, { pool, configs }: PoolConfigs): readonly Kernel[] {
  const profiles = actingProfiles(cluster).filter(({ spec }) => takes(cluster, pool, machineConfigLabels(spec)));
  const own = configs.filter(({ manifest }) => setsKernel(manifest));
  return [...profiles.flatMap(kernelOfProfile), ...own.map(({ manifest }) => ({ manifest, kernelType: manifest.spec?.kernelType ?? '' }))];
}

/**
 * object → what cannot be merged with it: the extension kernel-devel and another kernel than the default one, which a
 * PerformanceProfile may bring (MCO pkg/controller/common/helpers.go, MergeMachineConfigs).
 */
export const kernelClashes: (cluster: Inventory) => ReadonlyMap<Manifest, KernelClash> = perCluster((cluster) => {
  const found = new Map<Manifest, KernelClash>();
  for (const taken of poolConfigs(cluster)) {
    const devels = taken.configs.map(({ manifest }) => manifest).filter(wantsDevel);
    const devel = devels.at(-1);
    const kernels = devel ? kernelsOf(cluster, taken) : [];
    const kernel = kernels.at(-1);
    if (!kernel || !devel) continue;
    const clash = { pool: taken.pool.name, kernelType: kernel.kernelType };
    for (const one of devels) found.set(one, { ...clash, ...(one !== kernel.manifest && { other: kernel.manifest }) });
    for (const { manifest } of kernels) if (!found.has(manifest)) found.set(manifest, { ...clash, other: devel });
  }
  return found;
});

/** A config, and what stands before it. */
export interface KernelBefore extends KernelClash {
  readonly other: MachineConfig;
}

/** config → the kernel that a config before it in the pool's order asks for. */
export const kernelsBefore: (cluster: Inventory) => ReadonlyMap<Doc<MachineConfig>, KernelBefore> = perCluster((cluster) => {
  const found = new Map<Doc<MachineConfig>, KernelBefore>();
  for (const { pool, configs } of poolConfigs(cluster)) {
    let last: MachineConfig | undefined;
    for (const doc of configs) {
      if (setsKernel(doc.manifest)) last = doc.manifest;
      else if (last) found.set(doc, { pool: pool.name, kernelType: last.spec?.kernelType ?? '', other: last });
    }
  }
  return found;
});
