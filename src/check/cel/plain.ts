/** Lists and maps that an expression makes itself. */
import { equal } from './compare';
import { Failure } from './failure';
import { List, MapValue, Uint, type Value } from './values';

export class PlainList extends List {
  constructor(readonly items: readonly Value[]) {
    super();
  }

  get size(): number {
    return this.items.length;
  }

  at(index: number): Value {
    return this.items[index] ?? null;
  }

  add(other: List): List {
    return new PlainList([...this.items, ...other]);
  }

  equals(other: List): boolean {
    return this.size === other.size && this.items.every((item, i) => equal(item, other.at(i)));
  }
}

/** Keys that are equal share one form: 1, 1u and 1.0 are the same key. */
function form(key: Value): string {
  if (typeof key === 'string') return `s${key}`;
  if (typeof key === 'boolean') return `b${key}`;
  if (typeof key === 'bigint' || typeof key === 'number') return `n${key}`;
  if (key instanceof Uint) return `n${key.value}`;
  throw new Failure('a map key must be a string, a whole number or a boolean');
}

export class PlainMap extends MapValue {
  private readonly entries = new Map<string, readonly [Value, Value]>();

  /** @throws Failure for a key that comes twice */
  constructor(entries: Iterable<readonly [Value, Value]>) {
    super();
    for (const entry of entries) {
      const key = form(entry[0]);
      if (this.entries.has(key)) throw new Failure(`key twice in a map: ${key.slice(1)}`);
      this.entries.set(key, entry);
    }
  }

  get size(): number {
    return this.entries.size;
  }

  *keys(): Iterable<Value> {
    for (const [key] of this.entries.values()) yield key;
  }

  find(key: Value): Value | undefined {
    return this.entries.get(form(key))?.[1];
  }

  equals(other: MapValue): boolean {
    if (this.size !== other.size) return false;
    for (const [key, value] of this.entries.values()) {
      const found = other.find(key);
      if (found === undefined || !equal(value, found)) return false;
    }
    return true;
  }
}
