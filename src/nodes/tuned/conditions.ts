import type { TunedSpecRecommendMatch } from '../../../imports/tuned';
import { nested } from './match';
import type { RecommendRule } from './rules';

/** One label that has to be there. */
export interface Atom {
  readonly of: 'node' | 'pod';
  readonly label: string;
  /** Any value where it is missing. */
  readonly value?: string;
}

/** Labels that all have to be there. */
export type Conjunction = readonly Atom[];

/** Lists that multiply out to more than this are not compared. */
const most = 256;

/** The ways in which a match list can hold; undefined where there are too many. */
function ways(list: readonly TunedSpecRecommendMatch[]): readonly Conjunction[] | undefined {
  if (list.length === 0) return [[]];
  const found: Conjunction[] = [];
  for (const one of list) {
    const inner = ways(nested(one));
    if (inner === undefined || found.length + inner.length > most) return undefined;
    const { label, value, type: of = 'node' } = one;
    for (const rest of inner) found.push([{ of, label, ...(value !== undefined && { value }) }, ...rest]);
  }
  return found;
}

const known = new WeakMap<RecommendRule, { readonly ways: readonly Conjunction[] | undefined }>();

/** The ways of a rule that goes by machineConfigLabels alone, as far as they are known. */
const waysOfPool = (nodes: readonly string[] | undefined): readonly Conjunction[] =>
  nodes ? [nodes.map((label) => ({ of: 'node', label }))] : [];

/** Where a rule looks at labels of nodes or pods, or is known to hold for some; undefined where there are too many ways. */
export function waysOf(rule: RecommendRule): readonly Conjunction[] | undefined {
  const { match, machineConfigLabels, nodes } = rule;
  const found = known.get(rule) ?? { ways: match || !machineConfigLabels ? ways(match ?? []) : waysOfPool(nodes) };
  known.set(rule, found);
  return found.ways;
}

const sameThing = (a: Atom, b: Atom): boolean => a.of === b.of && a.label === b.label;

const entailed = (given: Conjunction, wanted: Atom): boolean =>
  given.some((one) => sameThing(one, wanted) && (wanted.value === undefined || one.value === wanted.value));

/** The same text for the same labels, however they are ordered. */
export const labelsText = (labels: object): string => JSON.stringify(Object.entries(labels).sort(([x], [y]) => (x < y ? -1 : 1)));

/** Whether every node that the later rule is for is the earlier one's, too: the later one is never reached. */
export function hides(earlier: RecommendRule, later: RecommendRule): boolean {
  const first = waysOf(earlier);
  const second = waysOf(later);
  if (first === undefined || second === undefined) return false;
  if (first.some((way) => way.length === 0)) return true;
  const byPool =
    earlier.machineConfigLabels &&
    later.machineConfigLabels &&
    labelsText(earlier.machineConfigLabels) === labelsText(later.machineConfigLabels);
  if (later.machineConfigLabels && !byPool) return false;
  return second.every((given) => first.some((way) => way.every((wanted) => entailed(given, wanted))));
}

/** Whether no node can be both rules': they ask for different values of one label. */
export function excludes(a: RecommendRule, b: RecommendRule): boolean {
  if (a.machineConfigLabels || b.machineConfigLabels) return false;
  const [first, second] = [waysOf(a), waysOf(b)];
  if (first === undefined || second === undefined) return false;
  const differ = (x: Atom, y: Atom): boolean =>
    x.of === 'node' && sameThing(x, y) && x.value !== undefined && y.value !== undefined && x.value !== y.value;
  return first.every((one) => second.every((other) => one.some((x) => other.some((y) => differ(x, y)))));
}
