import type { JsonBuilder } from './json';
import { leaf, type Place, type Step } from './place';
import { put } from './put';

/** Plain data; a key that stands twice in one map is not taken, as in strict decoding. */
export const plainData: JsonBuilder<unknown, Record<string, unknown>> = {
  scalar: (value) => value,
  list: (items) => items,
  map: () => ({}),
  entry(map, key, _keyAt, value) {
    if (map[key] !== undefined && Object.hasOwn(map, key)) return false;
    put(map, key, value);
    return true;
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
  readonly #keys: string[] = [];
  readonly #keysAt: number[] = [];
  readonly #values: Place[] = [];

  constructor(readonly at: number) {}

  add(key: string, at: number, value: Place): void {
    this.#keys.push(key);
    this.#keysAt.push(at);
    this.#values.push(value);
  }

  step(step: string | number): Step | undefined {
    const index = this.#keys.lastIndexOf(String(step));
    const to = this.#values[index];
    return to === undefined ? undefined : { at: this.#keysAt[index] ?? this.at, to };
  }
}

/** Where everything stands. */
export const places: JsonBuilder<Place, MapPlace> = {
  scalar: (_value, at) => leaf(at),
  list: (items, at) => new ListPlace(at, items),
  map: (at) => new MapPlace(at),
  entry(map, key, keyAt, value) {
    map.add(key, keyAt, value);
    return true;
  },
};
