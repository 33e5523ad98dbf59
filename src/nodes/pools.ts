import type { KubeletConfig } from '../../imports/kubeletconfig';
import { MachineConfigPool } from '../../imports/machineconfigpool';
import { type Ask, perObject } from '../check/ask';
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

/** A declaration of one of the operator's own pools adds to the labels that it has. */
const withDeclared: (cluster: Inventory) => readonly Pool[] = perCluster((cluster) => {
  const own = new Map(builtInPools(cluster.target.release).map((pool): [string, Pool] => [pool.name, pool]));
  for (const doc of cluster.all(MachineConfigPool)) {
    const name = doc.manifest.metadata.name ?? '';
    const known = own.get(name);
    // A part of a pool adds labels to it; only a whole one says what it selects.
    const whole = known?.doc !== undefined && doc.partial ? known.doc : doc;
    own.set(name, { name, labels: { ...known?.labels, ...doc.manifest.metadata.labels }, doc: whole });
  }
  return [...own.values()];
});

/** All pools of a cluster. The operator's own have their labels whether or not the input repeats them. */
export const poolsOf = (cluster: Inventory): readonly Pool[] =>
  cluster.all(MachineConfigPool).length === 0 ? builtInPools(cluster.target.release) : withDeclared(cluster);

const byName: (cluster: Inventory) => ReadonlyMap<string, Pool> = perCluster(
  (cluster) => new Map(poolsOf(cluster).map((pool) => [pool.name, pool])),
);

/** One pool of a cluster. */
export const poolNamed = (cluster: Inventory, name: string): Pool | undefined => byName(cluster).get(name);

/** The pools that a KubeletConfig or ContainerRuntimeConfig chooses; an empty selector chooses none (MCO getPoolsForKubeletConfig). */
export function chosenPools(cluster: Inventory, poolSelector: unknown): readonly Pool[] {
  const selector = toSelector(poolSelector);
  if (selector === undefined || isEmptySelector(selector)) return [];
  return poolsOf(cluster).filter((pool) => matches(selector, pool.labels));
}

/** The pools that the KubeletConfig in hand chooses; one inside another object chooses none by itself. */
export const poolsChosenBy: (ask: Ask<KubeletConfig>) => readonly Pool[] = perObject(({ spec }, { cluster, doc }) =>
  doc.wrapped ? [] : chosenPools(cluster, spec.machineConfigPoolSelector),
);
