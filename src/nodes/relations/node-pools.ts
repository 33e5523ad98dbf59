import { type Inventory, perCluster } from '../../check/inventory';
import { isEmptySelector, type LabelExpression, type LabelSelector, matches } from '../../core/values/selector';
import { nodeRoleLabel } from '../facts';
import { selectorsOf } from '../performance/pools';
import { type Pool, poolsOf } from '../pools';
import { isCustom } from './custom-pools';
import { entails, requirements } from './entails';

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

interface Choosing {
  readonly pool: Pool;
  readonly nodes: LabelSelector;
}

/** What is asked of a label: one of some values; undefined for anything else. */
const wantedValues = ({ operator, values = [] }: LabelExpression): readonly (string | undefined)[] =>
  operator === 'In' && values.length > 0 ? values : [undefined];

/** The pools that choose nodes at all, by every label key that they ask about, and the values of it that they take. */
const poolsByLabel: (cluster: Inventory) => ReadonlyMap<string, ReadonlyMap<string | undefined, readonly Choosing[]>> = perCluster(
  (cluster) => {
    const found = new Map<string, Map<string | undefined, Choosing[]>>();
    for (const pool of poolsOf(cluster)) {
      const nodes = nodesOf(pool, cluster);
      for (const requirement of nodes ? requirements(nodes) : []) {
        const byValue = found.get(requirement.key) ?? new Map<string | undefined, Choosing[]>();
        found.set(requirement.key, byValue);
        for (const value of wantedValues(requirement)) {
          const known = byValue.get(value);
          if (known && nodes) known.push({ pool, nodes });
          else if (nodes) byValue.set(value, [{ pool, nodes }]);
        }
      }
    }
    return found;
  },
);

/**
 * The pools whose selector may take all nodes of this one, or the reverse: both ask about one label at least, and where both
 * ask for values of it, for one at least that is the same.
 */
function near(cluster: Inventory, selector: LabelSelector): ReadonlyMap<Pool, LabelSelector> {
  const found = requirements(selector).flatMap((requirement) => {
    const byValue = poolsByLabel(cluster).get(requirement.key) ?? new Map<string | undefined, readonly Choosing[]>();
    const values = wantedValues(requirement);
    const lists = values.includes(undefined) ? [...byValue.values()] : [undefined, ...values].map((value) => byValue.get(value) ?? []);
    return lists.flat();
  });
  return new Map(found.map(({ pool, nodes }) => [pool, nodes]));
}

/** The pools that one node may not share with this custom one, and surely does: all nodes of the one are the other's too. */
export function rivalPools(cluster: Inventory, pool: Pool): readonly Pool[] {
  const own = nodesOf(pool, cluster);
  if (own === undefined || !isCustomPool(pool, cluster)) return [];
  const wide = withBothLabels(own);
  const rivals = [...near(cluster, wide)].filter(([other, others]) => {
    if (other.name === pool.name || (!isCustomPool(other, cluster) && other.name !== 'master')) return false;
    // Only where this pool's nodes are all control-plane nodes is the custom pool the one that is wrong.
    return entails(wide, others) || (isCustomPool(other, cluster) && entails(others, own));
  });
  const found = new Set(rivals.map(([other]) => other));
  return found.size === 0 ? [] : poolsOf(cluster).filter((other) => found.has(other));
}
