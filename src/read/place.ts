import type { Path } from '../core/path';

/** A value's place in a text, and the way to what stands in it. */
export interface Place {
  /** offset where the value begins */
  readonly at: number;
  /** The entry of a map or list, or undefined where there is none. */
  step(step: string | number): Step | undefined;
}

export interface Step {
  /** offset of the key for an entry of a map, of the item for one of a list */
  readonly at: number;
  readonly to: Place;
}

const nowhere = (): undefined => undefined;

/** A place with nothing in it. */
export const leaf = (at: number): Place => ({ at, step: nowhere });

/** The offset of a path: its key, its item, or the nearest parent's where the path is not in the text. */
export function offsetOf(root: Place, path: Path): number {
  let at = root.at;
  let place = root;
  for (const step of path) {
    const next = place.step(step);
    if (next === undefined) return at;
    at = next.at;
    place = next.to;
  }
  return at;
}
