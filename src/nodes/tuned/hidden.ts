import { type Atom, hides, labelsText, waysOf } from './conditions';
import type { RecommendRule } from './rules';

/** What stands for a label in an index: with its value, or with any. */
const keysOf = ({ of, label, value }: Atom): { readonly exact: string; readonly any: string } => {
  const any = JSON.stringify([of, label]);
  return { exact: value === undefined ? any : JSON.stringify([of, label, value]), any };
};

/**
 * Every rule that is never reached, and the first before it that takes all of its nodes. A rule is compared only with those
 * that it has something in common with, so that many rules of different labels take no longer each.
 *
 * @param rules in the order in which they are tried
 */
export function hidden(rules: readonly RecommendRule[]): ReadonlyMap<RecommendRule, RecommendRule> {
  const found = new Map<RecommendRule, RecommendRule>();
  const places = new Map(rules.map((rule, place) => [rule, place]));
  const placeOf = (rule: RecommendRule): number => places.get(rule) ?? -1;
  const index = new Map<string, RecommendRule[]>();
  const firstOf = (keys: readonly string[], later: RecommendRule): RecommendRule | undefined =>
    keys.flatMap((key) => index.get(key)?.find((one) => hides(one, later)) ?? []).sort((a, b) => placeOf(a) - placeOf(b))[0];
  for (const rule of rules) {
    const earlier = firstOf(wantedBy(rule), rule);
    if (earlier) found.set(rule, earlier);
    for (const key of offeredBy(rule)) {
      const known = index.get(key);
      if (known) known.push(rule);
      else index.set(key, [rule]);
    }
  }
  return found;
}

const everyNode = 'every node';
const pool = (labels: object): string => `pool ${labelsText(labels)}`;

/** The keys under which rules are found that may take all nodes of this one. */
function wantedBy(rule: RecommendRule): string[] {
  // Whoever takes all nodes of one way has a label of it, or asks for none.
  const atoms = (waysOf(rule)?.[0] ?? []).map(keysOf);
  const pools = rule.machineConfigLabels ? [pool(rule.machineConfigLabels)] : [];
  return [...new Set([everyNode, ...pools, ...atoms.flatMap(({ exact, any }) => [exact, any])])];
}

/** The keys under which a rule is found: one label of each of its ways. */
function offeredBy(rule: RecommendRule): string[] {
  const atoms = (waysOf(rule) ?? []).map((way) => way.find(({ value }) => value !== undefined) ?? way[0]);
  const pools = rule.machineConfigLabels ? [pool(rule.machineConfigLabels)] : [];
  return [...new Set([...pools, ...atoms.map((atom) => (atom ? keysOf(atom).exact : everyNode))])];
}
