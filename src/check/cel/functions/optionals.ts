/** Values that may be absent. Upstream: cel-go cel/library.go (OptionalTypes). */
import { Failure } from '../failure';
import { PlainList } from '../plain';
import { Duration, List, MapValue, Optional, Uint, type Value } from '../values';
import { type FunctionTable, of } from './table';

function unwrapped(value: Value): Value {
  const found = of(Optional, value, 'value').value;
  if (found === undefined) throw new Failure('the value of an optional that has none');
  return found;
}

function isZero(value: Value): boolean {
  if (value instanceof List || value instanceof MapValue) return value.size === 0;
  if (value instanceof Uint) return value.value === 0n;
  if (value instanceof Duration) return value.nanos === 0n;
  if (value instanceof Uint8Array) return value.length === 0;
  return value === null || value === false || value === 0 || value === 0n || value === '';
}

const ends =
  (name: string, index: (size: number) => number) =>
  (value: Value): Value => {
    const list = of(List, value, name);
    return list.size === 0 ? Optional.none : new Optional(list.at(index(list.size)));
  };

const unwrap = (value: Value): Value =>
  new PlainList(
    [...of(List, value, 'unwrap')].flatMap((item) => (item instanceof Optional && item.value !== undefined ? [item.value] : [])),
  );

export const optionals: FunctionTable = {
  'optional.of/1': (value) => new Optional(value),
  'optional.none/0': () => Optional.none,
  'optional.ofNonZeroValue/1': (value) => (isZero(value) ? Optional.none : new Optional(value)),
  'optional.unwrap/1': unwrap,
  '.unwrapOpt/0': unwrap,
  '.hasValue/0': (value) => of(Optional, value, 'hasValue').value !== undefined,
  '.value/0': unwrapped,
  '.first/0': ends('first', () => 0),
  '.last/0': ends('last', (size) => size - 1),
};
