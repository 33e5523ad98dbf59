/** Lists, maps and sets. Upstream: cel-go common/stdlib and ext/sets.go, k8s.io/apiserver pkg/cel/library/lists.go. */
import { compare, equal } from '../compare';
import { Failure, noOverload } from '../failure';
import { Duration, int64, List, MapValue, type Value } from '../values';
import { length, positions } from './strings';
import { type FunctionTable, of } from './table';

function size(value: Value): bigint {
  if (typeof value === 'string') return BigInt(length(value));
  if (value instanceof List || value instanceof MapValue) return BigInt(value.size);
  if (value instanceof Uint8Array) return BigInt(value.length);
  throw noOverload('size');
}

const has = (list: List, value: Value): boolean => [...list].some((item) => equal(item, value));

/** `value in container` */
export function isIn(value: Value, container: Value): boolean {
  if (container instanceof List) return has(container, value);
  if (container instanceof MapValue) return container.find(value) !== undefined;
  throw noOverload('in');
}

function isSorted(value: Value): boolean {
  const list = [...of(List, value, 'isSorted')];
  return list.every((item, i) => i === 0 || compare(list[i - 1] ?? null, item) <= 0);
}

/** The sum of no items is the int 0. */
function sum(value: Value): Value {
  return [...of(List, value, 'sum')].reduce((total: Value, item, i) => (i === 0 ? item : plus(total, item)), 0n);
}

function plus(a: Value, b: Value): Value {
  if (typeof a === 'bigint' && typeof b === 'bigint') return int64(a + b);
  if (typeof a === 'number' && typeof b === 'number') return a + b;
  if (a instanceof Duration && b instanceof Duration) return new Duration(int64(a.nanos + b.nanos));
  throw noOverload('sum');
}

const extreme =
  (name: string, sign: number) =>
  (value: Value): Value => {
    const list = [...of(List, value, name)];
    const [first] = list;
    if (first === undefined) throw new Failure(`${name} of an empty list`);
    return list.reduce((best, item) => (compare(item, best) * sign > 0 ? item : best), first);
  };

const place =
  (name: 'indexOf' | 'lastIndexOf') =>
  (a: Value, b: Value): Value => {
    if (typeof a === 'string') return positions[name](a, b);
    const list = [...of(List, a, name)];
    const found = name === 'indexOf' ? list.findIndex((item) => equal(item, b)) : list.findLastIndex((item) => equal(item, b));
    return BigInt(found);
  };

const both =
  (name: string, test: (a: List, b: List) => boolean) =>
  (a: Value, b: Value): Value =>
    test(of(List, a, name), of(List, b, name));

const holdsAll = (a: List, b: List): boolean => [...b].every((item) => has(a, item));

export const lists: FunctionTable = {
  'size/1': size,
  '.size/0': size,
  '.isSorted/0': isSorted,
  '.sum/0': sum,
  '.min/0': extreme('min', -1),
  '.max/0': extreme('max', 1),
  '.indexOf/1': place('indexOf'),
  '.lastIndexOf/1': place('lastIndexOf'),
  'sets.contains/2': both('sets.contains', holdsAll),
  'sets.equivalent/2': both('sets.equivalent', (a, b) => holdsAll(a, b) && holdsAll(b, a)),
  'sets.intersects/2': both('sets.intersects', (a, b) => [...b].some((item) => has(a, item))),
};
