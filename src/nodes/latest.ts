import type { Ask } from '../check/ask';
import type { Manifest } from '../core/manifest';

/**
 * Something worked out once for each object, for what many rules share and nothing asks for again. All rules look at
 * one object before the next, so the last answer is enough; keeping one for every object takes longer than working it out.
 */
export function latest<M extends Manifest, T>(compute: (ask: Ask<M>) => T): (ask: Ask<M>) => T {
  let last: { readonly ask: Ask<M>; readonly value: T } | undefined;
  const isSame = (one: Ask<M>, other: Ask<M>): boolean =>
    one.doc === other.doc && one.cluster === other.cluster && one.target === other.target;
  return (ask) => {
    if (last === undefined || !isSame(last.ask, ask)) last = { ask, value: compute(ask) };
    return last.value;
  };
}
