import { contains, type Range } from '../ranges';
import { Cells } from './cells';
import { type Destination, destinationOf, type EgressRule, isEverywhere, type Reading, sdn } from './destination';

/** What becomes of one rule among the others of its policy. */
export interface Reach {
  readonly destination: Destination;
  /** The addresses whose traffic gets as far as this rule; of a rule with a name they are not known. */
  readonly reached: readonly Range[];
  /** An earlier rule for the very same destinations. */
  readonly duplicateOf?: number;
  /** Where nothing gets as far as this rule: the earlier rules that take it all, by index. */
  readonly takenBy?: readonly number[];
}

/**
 * For each rule the exact set of addresses that reach it: the first rule that matches decides. Networks either nest or are
 * apart, so that the work is n log n and the size of the answer.
 */
export function reaches(rules: readonly EgressRule[], reading: Reading = sdn): Reach[] {
  const { universe } = reading;
  const carried = (range: Range): boolean => universe.some((all) => contains(all, range.first));
  const destinations = rules.map((rule) => destinationOf(rule, reading));
  const ranges = destinations.flatMap((to) => (to && 'range' in to && carried(to.range) ? [to.range] : []));
  const cells = new Cells([...universe, ...ranges]);
  const seen = new Map<string, number>();
  const takers = new Map<string, readonly number[]>();
  const takenBy = (key: string, wanted: readonly Range[]): readonly number[] => {
    const known = takers.get(key) ?? [...new Set(wanted.flatMap((range) => cells.owners(range)))].sort((a, b) => a - b);
    takers.set(key, known);
    return known;
  };
  return rules.map((rule, i): Reach => {
    const to = destinations[i];
    if (to === undefined || 'nodes' in to || ('range' in to && !carried(to.range))) return { destination: to, reached: [] };
    const whole = (rule.ports ?? []).length === 0;
    const key = 'range' in to ? `cells ${cells.span(to.range)}` : `name ${to.name}`;
    const duplicateOf = seen.get(key);
    if (whole && duplicateOf === undefined) seen.set(key, i);
    if ('name' in to) return { destination: to, reached: [], duplicateOf, ...(cells.full && { takenBy: takenBy('all', universe) }) };
    const reached = whole ? cells.take(to.range, i) : cells.free(to.range);
    return { destination: to, reached, duplicateOf, ...(reached.length === 0 && { takenBy: takenBy(key, [to.range]) }) };
  });
}

/** Whether a rule is for all addresses. */
export const isCatchAll = ({ destination }: Reach): boolean =>
  destination !== undefined && 'range' in destination && isEverywhere(destination.range);
