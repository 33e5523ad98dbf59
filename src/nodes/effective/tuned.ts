import type { Kind } from '../../../imports/kind';
import type { Inventory } from '../../check/inventory';
import type { Manifest } from '../../core/manifest';
import { conflictsOf, rulesOf } from '../tuned/ask';
import type { ProfileDefinition } from '../tuned/duplicates';
import { type Labels, type MatchContext, matchHolds } from '../tuned/match';
import { poolsOfLabelledNode, poolTakes } from '../tuned/node-pools';
import type { RecommendRule } from '../tuned/rules';

/** Which TuneD profile a node gets. */
export interface EffectiveTuned {
  /** Empty where profiles conflict: no node gets a new one then. */
  readonly profile: string;
  /** All rules in the order in which they are tried. */
  readonly order: readonly { readonly priority: number; readonly profile: string }[];
  /** The labels of the MachineConfig that takes the profile's kernel arguments; null where there is none. */
  readonly machineConfigLabels: Labels | null;
  readonly error?: string;
}

/** How a rule chooses a node: by its match list, or by the labels of a pool's MachineConfigs. */
function chosenBy(rule: RecommendRule, context: MatchContext, cluster: Inventory): 'match' | 'machineConfigLabels' | undefined {
  const { match, machineConfigLabels } = rule;
  if ((match || !machineConfigLabels) && matchHolds(match ?? [], context)) return 'match';
  if (!machineConfigLabels) return undefined;
  const pools = poolsOfLabelledNode(cluster, context.labels);
  return pools.some((pool) => poolTakes(cluster, pool, machineConfigLabels)) ? 'machineConfigLabels' : undefined;
}

const Pod: Kind<Manifest> = { apiVersion: 'v1', kind: 'Pod', namespaced: true };

/** The labels of all pods that are bound to a node. */
function podsOn(cluster: Inventory, node: string | undefined): readonly Labels[] {
  if (node === undefined) return [];
  const onNode = cluster
    .all(Pod)
    .filter(({ manifest }) => 'spec' in manifest && (manifest.spec as { nodeName?: unknown }).nodeName === node);
  return onNode.map(({ manifest }) => manifest.metadata?.labels ?? {});
}

/** Why no node gets a new profile, in words. */
export function conflictError(conflicts: ReadonlyMap<string, readonly ProfileDefinition[]>): string {
  const which = [...conflicts].map(([profile, list]) => `${profile} in ${[...new Set(list.map(({ tuned }) => tuned))].join(' and ')}`);
  return `profiles with more than one content: ${which.join('; ')}`;
}

/** Where the operator's own Tuned is cut short. */
export const nothingHolds = (order: EffectiveTuned['order']): EffectiveTuned => ({
  profile: 'openshift-node',
  order,
  machineConfigLabels: null,
  error: 'no rule holds: Tuned default lacks one for all nodes',
});

/**
 * Which profile a node with these labels gets: of the rules in order the first that holds (NTO
 * pkg/operator/profilecalculator.go, calculateProfile).
 *
 * @param node the node's name, for rules that ask for pods on it
 */
export function effectiveTuned(cluster: Inventory, labels: Labels, node?: string): EffectiveTuned {
  const rules = rulesOf(cluster);
  const order = rules.map(({ priority, profile }) => ({ priority, profile }));
  const conflicts = conflictsOf(cluster);
  if (conflicts.size > 0) return { profile: '', order, machineConfigLabels: null, error: conflictError(conflicts) };
  const context = { labels, pods: podsOn(cluster, node) };
  for (const rule of rules) {
    const by = chosenBy(rule, context, cluster);
    if (by === undefined) continue;
    return { profile: rule.profile, order, machineConfigLabels: by === 'match' ? null : (rule.machineConfigLabels ?? null) };
  }
  return nothingHolds(order);
}
