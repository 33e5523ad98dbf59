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
  /** Every cluster of the input, for relations across them. */
  readonly clusters: readonly Inventory[];
  /** A schema that no API serves, by `<plural>.<group>` and version, as the target has it. */
  embedded(name: string, version: string): Schema;
}

/** Something worked out once for each object, shared by the rules that look at it. */
export function perObject<M extends Manifest, T>(compute: (manifest: M, ask: Ask<M>) => T): (ask: Ask<M>) => T {
  const known = new WeakMap<Doc<M>, Map<string, T>>();
  return (ask) => {
    const byRelease = known.get(ask.doc) ?? new Map<string, T>();
    known.set(ask.doc, byRelease);
    const { release } = ask.target;
    if (!byRelease.has(release)) byRelease.set(release, compute(ask.doc.manifest, ask));
    return byRelease.get(release) as T;
  };
}
