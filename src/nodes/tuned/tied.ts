import { grouped } from '../../check/inventory';
import { excludes, hides, waysOf } from './conditions';
import type { RecommendRule } from './rules';

interface Placed {
  readonly rule: RecommendRule;
  readonly place: number;
}

/** The node labels that a rule with only one way to hold asks for with a value, in its order. */
function valuesOf(rule: RecommendRule): readonly (readonly [label: string, value: string])[] {
  const [way, ...more] = waysOf(rule) ?? [];
  if (rule.machineConfigLabels || way === undefined || more.length > 0) return [];
  return way.flatMap(({ of, label, value }) => (of === 'node' && value !== undefined ? [[label, value] as const] : []));
}

/**
 * Finds the first rule before one that may hold on a node of its, too. Rules that ask for other values of one label than it
 * does are left out unseen, so that many that exclude each other take no longer each.
 * @param rules those of one priority, in the order in which they are tried
 */
export function tiesAmong(rules: readonly RecommendRule[]): (later: RecommendRule) => RecommendRule | undefined {
  const placed = rules.map((rule, place) => ({ rule, place, value: valuesOf(rule)[0] }));
  const places = new Map(placed.map(({ rule, place }) => [rule, place]));
  const groups = [...grouped(placed, ({ value }) => value?.[0])].map(([label, all]) => ({
    label,
    all,
    byValue: grouped(all, ({ value }) => value?.[1]),
  }));
  return (later) => {
    const own = grouped(valuesOf(later), ([label]) => label);
    let first: Placed = { rule: later, place: places.get(later) ?? -1 };
    for (const { label, all, byValue } of groups) {
      if ((all[0]?.place ?? 0) >= first.place) break;
      const [wanted, ...more] = (label === undefined ? undefined : own.get(label)) ?? [];
      const near = wanted === undefined || more.length > 0 ? all : (byValue.get(wanted[1]) ?? []);
      first = firstTied(near, later, first.place) ?? first;
    }
    return first.rule === later ? undefined : first.rule;
  };
}

/** The first that is tied with a rule, of those before a place. */
function firstTied(near: readonly Placed[], later: RecommendRule, before: number): Placed | undefined {
  for (const one of near) {
    if (one.place >= before) return undefined;
    if (isTied(one.rule, later)) return one;
  }
  return undefined;
}

const isTied = (one: RecommendRule, later: RecommendRule): boolean =>
  one.profile !== later.profile && !hides(one, later) && !excludes(one, later);
