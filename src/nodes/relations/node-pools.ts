import { type Inventory, perCluster } from '../../check/inventory';
import { isEmptySelector, type LabelSelector, matches } from '../../core/values/selector';
import { nodeRoleLabel } from '../facts';
import { selectorsOf } from '../performance/pools';
import { type Pool, poolsOf } from '../pools';
import { isCustom } from './custom-pools';
import { entails } from './entails';

/** Which nodes a pool chooses; undefined for none, as with an empty selector (MCO pkg/helpers/helpers.go, GetPoolsForNode). */
export function nodesOf(pool: Pool, cluster: Inventory): LabelSelector | undefined {
  const { nodes } = selectorsOf(pool, cluster);
  return nodes === undefined || isEmptySelector(nodes) ? undefined : nodes;
}

export const isCustomPool = ({ name }: Pool, { target }: Inventory): boolean => isCustom({ metadata: { name } }, target.release);

/** The pools that choose a node by its labels. */
export const poolsOfNode = (cluster: Inventory, labels: Readonly<Record<string, string>>): readonly Pool[] =>
  poolsOf(cluster).filter((pool) => matches(nodesOf(pool, cluster), labels));

/** The installer gives control-plane nodes both labels (MCO templates/master/01-master-kubelet, kubelet.service: --node-labels). */
function withBothLabels({ matchLabels = {}, matchExpressions = [] }: LabelSelector): LabelSelector {
  const asks = (key: string): boolean =>
    Object.hasOwn(matchLabels, key) || matchExpressions.some((one) => one.key === key && ['In', 'Exists'].includes(one.operator));
  const both = asks(nodeRoleLabel('control-plane')) ? { [nodeRoleLabel('master')]: '' } : {};
  return { matchLabels: { ...both, ...matchLabels }, matchExpressions };
}

/** The pools that choose nodes at all, by every label key that they ask about. */
const poolsByKey: (cluster: Inventory) => ReadonlyMap<string, ReadonlyMap<Pool, LabelSelector>> = perCluster((cluster) => {
  const found = new Map<string, Map<Pool, LabelSelector>>();
  for (const pool of poolsOf(cluster)) {
    const nodes = nodesOf(pool, cluster);
    for (const key of nodes ? keysOf(nodes) : []) {
      const known = found.get(key) ?? new Map<Pool, LabelSelector>();
      if (nodes) known.set(pool, nodes);
      found.set(key, known);
    }
  }
  return found;
});

const keysOf = ({ matchLabels = {}, matchExpressions = [] }: LabelSelector): readonly string[] => [
  ...Object.keys(matchLabels),
  ...matchExpressions.map(({ key }) => key),
];

/** The pools that one node may not share with this custom one, and surely does: all nodes of the one are the other's too. */
export function rivalPools(cluster: Inventory, pool: Pool): readonly Pool[] {
  const own = nodesOf(pool, cluster);
  if (own === undefined || !isCustomPool(pool, cluster)) return [];
  const wide = withBothLabels(own);
  // Selectors of which one takes all nodes of the other ask about one key at least that is the same.
  const near = new Map(keysOf(wide).flatMap((key) => [...(poolsByKey(cluster).get(key) ?? [])]));
  const rivals = [...near].filter(([other, others]) => {
    if (other.name === pool.name || (!isCustomPool(other, cluster) && other.name !== 'master')) return false;
    // Only where this pool's nodes are all control-plane nodes is the custom pool the one that is wrong.
    return entails(wide, others) || (isCustomPool(other, cluster) && entails(others, own));
  });
  const found = new Set(rivals.map(([other]) => other));
  return found.size === 0 ? [] : poolsOf(cluster).filter((other) => found.has(other));
}
