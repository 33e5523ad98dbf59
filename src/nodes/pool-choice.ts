import type { Labels } from '../core/metadata';
import { poolLabel } from './facts';

/** A label selector as manifests have it. */
export interface PoolSelector {
  matchLabels?: { [key: string]: string };
  matchExpressions?: { key: string; operator: string; values?: string[] }[];
}

/** Chosen by labels of pools (not of nodes)… */
interface BySelector {
  /** Labels that a pool carries, or a full selector. An empty one matches no pool at all. */
  readonly poolSelector: Labels | PoolSelector;
  readonly pool?: never;
}

/** …or by the pool itself. */
interface ByPool {
  /** A MachineConfigPool, or the name of one that carries the operator's own label, as `master` and `worker` do. */
  readonly pool: string | { readonly name: string; readonly labels?: Labels };
  readonly poolSelector?: never;
}

/** The pools that a KubeletConfig or ContainerRuntimeConfig is for. */
export type PoolChoice = ByPool | BySelector;

const isSelector = (value: Labels | PoolSelector): value is PoolSelector => 'matchLabels' in value || 'matchExpressions' in value;

/** The machineConfigPoolSelector of a choice. */
export function selectorOf({ pool, poolSelector }: PoolChoice): PoolSelector {
  if (poolSelector) return isSelector(poolSelector) ? poolSelector : { matchLabels: { ...poolSelector } };
  if (typeof pool === 'string') return { matchLabels: { [poolLabel(pool)]: '' } };
  const { labels = {}, name } = pool;
  const own = poolLabel(name);
  return { matchLabels: own in labels || Object.keys(labels).length === 0 ? { [own]: '' } : { ...labels } };
}
