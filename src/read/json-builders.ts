import { duplicateKey } from './fault';
import type { JsonBuilder } from './json';
import { leaf, type Place, type Step } from './place';
import { put } from './put';

/** Plain data; a key that stands twice in one map is refused, as strict decoding does. */
export const plainData: JsonBuilder<unknown> = {
  scalar: (value) => value,
  list: (items) => items,
  map(keys, keysAt, values) {
    const map: Record<string, unknown> = {};
    for (const [index, key] of keys.entries()) {
      if (Object.hasOwn(map, key)) throw duplicateKey(key, keysAt[keys.indexOf(key)] ?? 0, keysAt[index] ?? 0);
      put(map, key, values[index]);
    }
    return map;
  },
};

/** Where everything stands. */
export const places: JsonBuilder<Place> = {
  scalar: (_value, at) => leaf(at),
  list: (items, at) => ({
    at,
    step(step) {
      const to = typeof step === 'number' ? items[step] : undefined;
      return to === undefined ? undefined : { at: to.at, to };
    },
  }),
  map(keys, keysAt, values, at) {
    const steps = new Map<string, Step>();
    for (const [index, to] of values.entries()) steps.set(keys[index] ?? '', { at: keysAt[index] ?? at, to });
    return { at, step: (step) => steps.get(String(step)) };
  },
};
