/** Arithmetic and comparison. Upstream: cel-go common/stdlib. `&&`, `||` and `?:` are not functions: they look at what they need only. */
import { compare, equal } from './compare';
import { Failure, noOverload } from './failure';
import { isIn } from './functions/lists';
import type { Fn, FunctionTable } from './functions/table';
import { Duration, int64, List, Timestamp, Uint, uint64, type Value } from './values';

type Both<T> = (a: T, b: T) => T;

/** @throws Failure for numbers of different kinds */
const arithmetic =
  (name: string, ints: Both<bigint>, doubles: Both<number> | undefined, more?: (a: Value, b: Value) => Value | undefined): Fn =>
  (a = null, b = null) => {
    if (typeof a === 'bigint' && typeof b === 'bigint') return int64(ints(a, b));
    if (typeof a === 'number' && typeof b === 'number' && doubles) return doubles(a, b);
    if (a instanceof Uint && b instanceof Uint) return uint64(ints(a.value, b.value));
    const other = more?.(a, b);
    if (other === undefined) throw noOverload(name);
    return other;
  };

function add(a: Value, b: Value): Value | undefined {
  if (typeof a === 'string' && typeof b === 'string') return a + b;
  if (a instanceof List && b instanceof List) return a.add(b);
  if (a instanceof Duration && b instanceof Duration) return new Duration(int64(a.nanos + b.nanos));
  if (a instanceof Timestamp && b instanceof Duration) return new Timestamp(a.nanos + b.nanos);
  if (a instanceof Duration && b instanceof Timestamp) return new Timestamp(a.nanos + b.nanos);
  return a instanceof Uint8Array && b instanceof Uint8Array ? Uint8Array.from([...a, ...b]) : undefined;
}

function subtract(a: Value, b: Value): Value | undefined {
  if (a instanceof Duration && b instanceof Duration) return new Duration(int64(a.nanos - b.nanos));
  if (a instanceof Timestamp && b instanceof Duration) return new Timestamp(a.nanos - b.nanos);
  return a instanceof Timestamp && b instanceof Timestamp ? new Duration(int64(a.nanos - b.nanos)) : undefined;
}

function nonZero(value: bigint): bigint {
  if (value === 0n) throw new Failure('division by zero');
  return value;
}

const ordered =
  (test: (order: number) => boolean): Fn =>
  (a = null, b = null) =>
    test(compare(a, b));

export const operators: FunctionTable = {
  '_==_/2': equal,
  '_!=_/2': (a, b) => !equal(a, b),
  '_<_/2': ordered((order) => order < 0),
  '_<=_/2': ordered((order) => order <= 0),
  '_>_/2': ordered((order) => order > 0),
  '_>=_/2': ordered((order) => order >= 0),
  '_in_/2': isIn,
  '_+_/2': arithmetic(
    '+',
    (a, b) => a + b,
    (a, b) => a + b,
    add,
  ),
  '_-_/2': arithmetic(
    '-',
    (a, b) => a - b,
    (a, b) => a - b,
    subtract,
  ),
  '_*_/2': arithmetic(
    '*',
    (a, b) => a * b,
    (a, b) => a * b,
  ),
  '_/_/2': arithmetic(
    '/',
    (a, b) => a / nonZero(b),
    (a, b) => a / b,
  ),
  '_%_/2': arithmetic('%', (a, b) => a % nonZero(b), undefined),
  '-_/1': (a) => {
    if (typeof a === 'bigint') return int64(-a);
    if (typeof a === 'number') return -a;
    throw noOverload('-');
  },
  '!_/1': (a) => {
    if (typeof a !== 'boolean') throw noOverload('!');
    return !a;
  },
};
