import { InputError } from '../../src/read/error';
import { readText } from '../../src/read/read-text';

export const head = 'apiVersion: v1\nkind: ConfigMap\n';

/** What a YAML text makes of the field `data`. */
export function dataOf(yaml: string): unknown {
  return Reflect.get(readText(`${head}data:${yaml}`, 'f.yaml')[0]?.manifest ?? {}, 'data');
}

/** The InputError that reading ends in. */
export function refusal(act: () => unknown): InputError {
  try {
    act();
  } catch (error) {
    if (error instanceof InputError) return error;
    throw error;
  }
  throw new Error('nothing was refused');
}

/** A seeded generator of numbers in [0, below). */
export function generator(seed: number): (below: number) => number {
  let state = seed;
  return (below) => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    return Math.floor((state / 2 ** 32) * below);
  };
}
