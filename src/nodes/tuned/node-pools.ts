import type { Inventory } from '../../check/inventory';
import type { Pool } from '../pools';
import { isCustomPool, poolsOfNode } from '../relations/node-pools';
import { takes } from '../relations/pool-configs';
import type { Labels } from './match';

/** The pools of a node, the one that configures it first; none where it is in two custom ones (NTO pkg/operator/mc.go, getPoolsForNode). */
export function poolsOfLabelledNode(cluster: Inventory, labels: Labels): readonly Pool[] {
  const pools = poolsOfNode(cluster, labels);
  const custom = pools.filter((pool) => isCustomPool(pool, cluster));
  const named = (name: string): Pool[] => pools.filter((pool) => pool.name === name);
  if (custom.length > 1) return [];
  if (named('master').length > 0) return custom.length === 1 ? [...named('master'), ...named('worker')] : named('master');
  return [...custom, ...named('worker')];
}

/** Whether a pool takes MachineConfigs with these labels. */
export const poolTakes = (cluster: Inventory, pool: Pool, machineConfigLabels: Labels): boolean =>
  takes(cluster, pool, machineConfigLabels);
