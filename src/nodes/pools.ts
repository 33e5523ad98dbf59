import { MachineConfigPool } from '../../imports/machineconfigpool';
import { type Inventory, perCluster } from '../check/inventory';
import type { Doc } from '../core/doc';
import { isEmptySelector, matches, toSelector } from '../core/values/selector';
import { builtInPools } from './facts';

/** A pool that the cluster has: declared in the input, or there by itself. */
export interface Pool {
  readonly name: string;
  readonly labels: Readonly<Record<string, string>>;
  /** The declaration, where there is one. */
  readonly doc?: Doc<MachineConfigPool>;
}

/**
 * All pools of a cluster. The operator's own have their labels whether or not the input repeats them: a declaration
 * adds to them.
 */
export const poolsOf: (cluster: Inventory) => readonly Pool[] = perCluster((cluster) => {
  const own = new Map(builtInPools(cluster.target.release).map((pool): [string, Pool] => [pool.name, pool]));
  for (const doc of cluster.all(MachineConfigPool)) {
    const name = doc.manifest.metadata.name ?? '';
    own.set(name, { name, labels: { ...own.get(name)?.labels, ...doc.manifest.metadata.labels }, doc });
  }
  return [...own.values()];
});

/** The pools that a KubeletConfig or ContainerRuntimeConfig chooses; an empty selector chooses none (MCO getPoolsForKubeletConfig). */
export function chosenPools(cluster: Inventory, poolSelector: unknown): readonly Pool[] {
  const selector = toSelector(poolSelector);
  if (selector === undefined || isEmptySelector(selector)) return [];
  return poolsOf(cluster).filter((pool) => matches(selector, pool.labels));
}
