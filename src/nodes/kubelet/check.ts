import type { Config } from './config';
import type { Finding } from './problem';

/** A check of a configuration after merging and defaulting. */
export interface Check<C> {
  /** All fields that it looks at. Where each of them has the platform's own value, it finds nothing. */
  readonly fields: readonly string[];
  /** Paths begin at the fields of the configuration. */
  readonly find: (config: Config, context: C) => Iterable<Finding>;
}

/** What checks find, in the order of the checks. */
export type Checker<C> = (config: Config, touched: readonly string[], context: C) => readonly Finding[];

function byField(checks: readonly Check<never>[]): ReadonlyMap<string, readonly number[]> {
  const index = new Map<string, number[]>();
  for (const [at, { fields }] of checks.entries()) {
    for (const name of fields) index.set(name, [...(index.get(name) ?? []), at]);
  }
  return index;
}

/**
 * Makes those checks that can find something: the ones that look at a touched field. A user touches a few of a hundred
 * fields, and the platform's own configuration passes every check.
 */
export function checker<C>(checks: readonly Check<C>[]): Checker<C> {
  const index = byField(checks);
  return (config, touched, context) => {
    const due: number[] = [];
    for (const name of touched) {
      for (const at of index.get(name) ?? []) if (!due.includes(at)) due.push(at);
    }
    const found: { readonly at: number; readonly finding: Finding }[] = [];
    for (const at of due) {
      for (const finding of checks[at]?.find(config, context) ?? []) found.push({ at, finding });
    }
    return found.sort((a, b) => a.at - b.at).map(({ finding }) => finding);
  };
}
