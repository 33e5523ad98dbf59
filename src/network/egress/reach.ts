import { Cells } from './cells';
import { type Destination, destinationOf, type EgressRule, everywhere, isEverywhere, type Range, type Reading, sdn } from './destination';

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

/** A rule that may match only some of the traffic to its destinations, as one with ports does. */
export interface OrderedRule extends EgressRule {
  /** @default - nothing: it matches all traffic there */
  readonly ports?: readonly unknown[];
}

/**
 * For each rule the exact set of addresses that reach it: the first rule that matches decides. Networks either nest or are
 * apart, so that the work is n log n and the size of the answer.
 */
export function reaches(rules: readonly OrderedRule[], reading: Reading = sdn): Reach[] {
  const destinations = rules.map((rule) => destinationOf(rule, reading));
  const ranges = destinations.flatMap((d) => (d && 'range' in d ? [d.range] : []));
  const cells = new Cells([everywhere, ...ranges]);
  const seen = new Map<string, number>();
  const takers = new Map<string, readonly number[]>();
  return rules.map((rule, i): Reach => {
    const destination = destinations[i];
    if (destination === undefined) return { destination, reached: [] };
    const whole = (rule.ports ?? []).length === 0;
    const key = 'range' in destination ? `${destination.range.first}-${destination.range.last}` : destination.name;
    const duplicateOf = seen.get(key);
    if (whole && duplicateOf === undefined) seen.set(key, i);
    const takenBy = (range: Range): readonly number[] => {
      const text = `${range.first}-${range.last}`;
      const known = takers.get(text) ?? cells.owners(range);
      takers.set(text, known);
      return known;
    };
    if (!('range' in destination)) {
      return { destination, reached: [], duplicateOf, ...(reading.namesAreIpv4 && cells.full && { takenBy: takenBy(everywhere) }) };
    }
    const reached = whole ? cells.take(destination.range, i) : cells.free(destination.range);
    return { destination, reached, duplicateOf, ...(reached.length === 0 && { takenBy: takenBy(destination.range) }) };
  });
}

/** Whether a rule is for all addresses. */
export const isCatchAll = ({ destination }: Reach): boolean =>
  destination !== undefined && 'range' in destination && isEverywhere(destination.range);
