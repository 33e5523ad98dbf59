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
    for (let index = 0; index < keys.length; index++) {
      const key = keys[index] ?? '';
      if (Object.hasOwn(map, key)) throw duplicateKey(key, keysAt[keys.indexOf(key)] ?? 0, keysAt[index] ?? 0);
      put(map, key, values[index]);
    }
    return map;
  },
};

class ListPlace implements Place {
  constructor(
    readonly at: number,
    private readonly items: readonly Place[],
  ) {}

  step(step: string | number): Step | undefined {
    const to = typeof step === 'number' ? this.items[step] : undefined;
    return to === undefined ? undefined : { at: to.at, to };
  }
}

/** Of most maps no place is ever asked for: nothing is worked out before. */
class MapPlace implements Place {
  constructor(
    readonly at: number,
    private readonly keys: readonly string[],
    private readonly keysAt: readonly number[],
    private readonly values: readonly Place[],
  ) {}

  step(step: string | number): Step | undefined {
    const index = this.keys.lastIndexOf(String(step));
    const to = this.values[index];
    return to === undefined ? undefined : { at: this.keysAt[index] ?? this.at, to };
  }
}

/** Where everything stands. */
export const places: JsonBuilder<Place> = {
  scalar: (_value, at) => leaf(at),
  list: (items, at) => new ListPlace(at, items),
  map: (keys, keysAt, values, at) => new MapPlace(at, keys, keysAt, values),
};
