/** Quantities. Upstream: k8s.io/apiserver pkg/cel/library/quantity.go, k8s.io/apimachinery pkg/api/resource. */
import { Failure, noOverload } from '../failure';
import { Extension, type Value } from '../values';
import { type FunctionTable, must, of, text } from './table';

const nano = 1_000_000_000n;
const decimal: Readonly<Record<string, number>> = { n: -9, u: -6, m: -3, '': 0, k: 3, M: 6, G: 9, T: 12, P: 15, E: 18 };
const binary = ['Ki', 'Mi', 'Gi', 'Ti', 'Pi', 'Ei'];
const form = /^([-+]?)(\d+\.?\d*|\.\d+)(?:([KMGTPE]i)|([eE][-+]?\d+)|([numkMGTPE]?))$/;

/** An amount in billionths, the smallest part that a quantity holds. */
class Quantity extends Extension {
  readonly type = 'kubernetes.Quantity';
  constructor(readonly nanos: bigint) {
    super();
  }
  equals(other: Extension): boolean {
    return other instanceof Quantity && other.nanos === this.nanos;
  }
}

/** What lies beyond a billionth is rounded away from zero. */
function parse(value: string): Quantity | undefined {
  const [whole, sign, digits = '', two, exponent, suffix = ''] = form.exec(value) ?? [];
  if (whole === undefined) return undefined;
  const [integer = '', fraction = ''] = digits.split('.');
  const power = (exponent === undefined ? (decimal[suffix] ?? 0) : Number(exponent.slice(1))) + 9 - fraction.length;
  if (Math.abs(power) > 1000) return undefined;
  const scale = two === undefined ? 1n : 1024n ** BigInt(binary.indexOf(two) + 1);
  const size = BigInt(integer + fraction) * scale;
  const divisor = power < 0 ? 10n ** BigInt(-power) : 1n;
  const nanos = power < 0 ? (size + divisor - 1n) / divisor : size * 10n ** BigInt(power);
  return new Quantity(sign === '-' ? -nanos : nanos);
}

const quantity = (value: Value): Quantity => (value instanceof Quantity ? value : must(parse(text(value, 'quantity')), 'not a quantity'));

const sign = (value: bigint): bigint => (value < 0n ? -1n : value > 0n ? 1n : 0n);

const isInteger = ({ nanos }: Quantity): boolean => nanos % nano === 0n && BigInt.asIntN(64, nanos / nano) === nanos / nano;

function asInteger(self: Quantity): bigint {
  if (!isInteger(self)) throw new Failure('not a whole number');
  return self.nanos / nano;
}

const on =
  (name: string, get: (self: Quantity) => Value) =>
  (value: Value): Value =>
    get(of(Quantity, value, name));

const against =
  (name: string, get: (difference: bigint) => Value) =>
  (a: Value, b: Value): Value =>
    get(of(Quantity, a, name).nanos - of(Quantity, b, name).nanos);

/** The other side may be an int too. */
const sumOf =
  (name: string, by: bigint) =>
  (a: Value, b: Value): Value => {
    const other = typeof b === 'bigint' ? b * nano : of(Quantity, b, name).nanos;
    return new Quantity(of(Quantity, a, name).nanos + by * other);
  };

export const quantities: FunctionTable = {
  'quantity/1': quantity,
  'isQuantity/1': (value) => {
    if (typeof value !== 'string') throw noOverload('isQuantity');
    return parse(value) !== undefined;
  },
  '.sign/0': on('sign', ({ nanos }) => sign(nanos)),
  '.isInteger/0': on('isInteger', isInteger),
  '.asInteger/0': on('asInteger', asInteger),
  '.asApproximateFloat/0': on('asApproximateFloat', ({ nanos }) => Number(nanos) / 1e9),
  '.compareTo/1': against('compareTo', sign),
  '.isGreaterThan/1': against('isGreaterThan', (difference) => difference > 0n),
  '.isLessThan/1': against('isLessThan', (difference) => difference < 0n),
  '.add/1': sumOf('add', 1n),
  '.sub/1': sumOf('sub', -1n),
};
