import type { Schema } from '../../imports/schema';
import type { Doc } from '../core/doc';
import type { Manifest } from '../core/manifest';
import type { Target } from '../core/target';
import type { Inventory } from './inventory';

/** What a rule may ask about the object in hand and about the others. */
export interface Ask<M = Manifest> {
  /** The object in hand, and where it came from. */
  readonly doc: Doc<M>;
  /** What the object is judged for; for one inside another, that may be another release than its cluster's. */
  readonly target: Target;
  /** The cluster that the object belongs to. */
  readonly cluster: Inventory;
  /** The object as it is deployed now, where that is known. */
  readonly deployed: M | undefined;
  /** The cluster as it is deployed now, where that is known. */
  readonly before: Inventory | undefined;
  /** Every cluster of the input, for relations across them. */
  readonly clusters: readonly Inventory[];
  /** A schema that no API serves, by `<plural>.<group>` and version, as the target has it. */
  embedded(name: string, version: string): Schema;
}

/**
 * Something worked out once for each object, shared by the rules that look at it. All rules look at one object before the
 * next, so the last answer is enough; keeping one for every object takes longer than working it out.
 */
export function perObject<M extends Manifest, T>(compute: (manifest: M, ask: Ask<M>) => T): (ask: Ask<M>) => T {
  let last: { readonly ask: Ask<M>; readonly value: T } | undefined;
  const isSame = (one: Ask<M>, other: Ask<M>): boolean =>
    one.doc === other.doc && one.cluster === other.cluster && one.target === other.target;
  return (ask) => {
    if (last === undefined || !isSame(last.ask, ask)) last = { ask, value: compute(ask.doc.manifest, ask) };
    return last.value;
  };
}
