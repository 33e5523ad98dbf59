import { recent } from '../recent';
import { parseGoInteger } from './integer';
import type { Parsed } from './parsed';

/** Amounts of resources: k8s.io/apimachinery/pkg/api/resource, quantity.go, suffix.go, scale_int.go. */

/** Which family of suffixes an amount was written with, and is printed with. */
export type QuantityFormat = 'DecimalSI' | 'BinarySI' | 'DecimalExponent';

export interface Quantity {
  /** The exact amount in billionths. */
  readonly nano: bigint;
  readonly format: QuantityFormat;
  /** The text as written, kept where the API prints it back unchanged. */
  readonly text?: string;
}

const billion = 1_000_000_000n;
const maxInt64 = (1n << 63n) - 1n;

/** An exponent beyond this makes no difference to any comparison that is made, and numbers unbearably long. */
const exponentBound = 4096;

/** Decimal digits that an int64 always holds. */
const int64Digits = 18;

const decimalSuffixes: Readonly<Record<string, number>> = { n: -9, u: -6, m: -3, '': 0, k: 3, M: 6, G: 9, T: 12, P: 15, E: 18 };
const binarySuffixes: Readonly<Record<string, number>> = { Ki: 10, Mi: 20, Gi: 30, Ti: 40, Pi: 50, Ei: 60 };

interface Parts {
  readonly negative: boolean;
  /** digits before the point, without leading zeros, at least one */
  readonly whole: string;
  /** digits after the point */
  readonly after: string;
  /** whether there was any digit at all */
  readonly digits: boolean;
  readonly format: QuantityFormat;
  readonly exponent: number;
}

function suffixOf(suffix: string): Pick<Parts, 'format' | 'exponent'> | undefined {
  if (Object.hasOwn(decimalSuffixes, suffix)) return { format: 'DecimalSI', exponent: decimalSuffixes[suffix] ?? 0 };
  if (Object.hasOwn(binarySuffixes, suffix)) return { format: 'BinarySI', exponent: binarySuffixes[suffix] ?? 0 };
  if (!/^[eE]./.test(suffix)) return undefined;
  const exponent = parseGoInteger(suffix.slice(1));
  return exponent === undefined ? undefined : { format: 'DecimalExponent', exponent: Number(BigInt.asIntN(32, exponent)) };
}

function split(text: string): Parsed<Parts> {
  const match = /^([-+]?)(\d*)(?:\.(\d*))?([eEinumkKMGTP]*[-+]?\d*)$/.exec(text);
  if (text === '' || match === null) return { error: `"${text}" is not a quantity` };
  const [, sign = '', whole = '', after = '', suffix = ''] = match;
  const unit = suffixOf(suffix);
  if (unit === undefined) return { error: `"${text}" ends in "${suffix}", which is no unit of quantities` };
  const digits = whole !== '' || after !== '';
  return { value: { negative: sign === '-', whole: whole.replace(/^0+/, '') || '0', after, digits, ...unit } };
}

const power = (exponent: number): bigint => 10n ** BigInt(exponent);

/** value·10^exponent, rounded away from zero. */
function scaled(value: bigint, exponent: number): bigint {
  if (value === 0n) return 0n;
  if (exponent >= 0) return value * power(Math.min(exponent, exponentBound));
  const divisor = power(Math.min(-exponent, exponentBound));
  return (value + divisor - 1n) / divisor;
}

/**
 * Small numbers take a path without rounding and limits; which ones do decides how a few odd texts are read.
 * The scale in powers of ten is returned where this path is taken.
 */
function fastScale({ whole, after, format, exponent }: Parts): number | undefined {
  const binary = format === 'BinarySI';
  if (binary && after !== '') return undefined;
  const room = binary ? int64Digits - 3 - whole.length - Math.trunc((exponent * 3) / 10) - 1 : int64Digits - whole.length - after.length;
  const scale = (binary ? 0 : exponent) - after.length;
  return room >= 0 && scale >= -9 ? scale : undefined;
}

function keepsText(parts: Parts, digits: string, scale: number): boolean {
  if (parts.format === 'BinarySI') return parts.exponent % 10 === 0 && (BigInt(digits) & 7n) !== 0n;
  return scale % 3 === 0 && !digits.endsWith('000') && !digits.startsWith('0');
}

function fast(text: string, parts: Parts, scale: number): Quantity {
  const digits = parts.whole + parts.after;
  const factor = parts.format === 'BinarySI' ? 1n << BigInt(parts.exponent) : 1n;
  const amount = scaled(BigInt(digits) * factor, scale + 9);
  const kept = keepsText(parts, digits, scale) ? { text } : {};
  return { nano: parts.negative ? -amount : amount, format: parts.format, ...kept };
}

function slow(parts: Parts): Quantity {
  const digits = BigInt(parts.whole + parts.after);
  const binary = parts.format === 'BinarySI';
  const value = binary ? digits << BigInt(parts.exponent) : digits;
  const amount = scaled(value, (binary ? 0 : parts.exponent) - parts.after.length + 9);
  const capped = binary && amount > maxInt64 * billion ? maxInt64 * billion : amount;
  const format = binary && capped > 0n && capped < billion ? 'DecimalSI' : parts.format;
  return { nano: parts.negative ? -capped : capped, format };
}

/** Reads `500m`, `1Gi`, `2e3` and so on: what is below a billionth is rounded away from zero, binary amounts end at 2^63-1. */
export const parseQuantity: (text: string) => Parsed<Quantity> = recent((text) => {
  if (text === '0') return { value: { nano: 0n, format: 'DecimalSI', text } };
  const { value: parts, error } = split(text);
  if (parts === undefined) return { error: error ?? `"${text}" is not a quantity` };
  const scale = fastScale(parts);
  if (scale !== undefined) return { value: fast(text, parts, scale) };
  return parts.digits ? { value: slow(parts) } : { error: `"${text}" has no number` };
});

/** Negative, zero or positive, as a is less than, the same as or more than b. */
export const compareQuantities = (a: Quantity, b: Quantity): number => (a.nano < b.nano ? -1 : a.nano > b.nano ? 1 : 0);

export const isNegative = (quantity: Quantity): boolean => quantity.nano < 0n;

export const isZero = (quantity: Quantity): boolean => quantity.nano === 0n;

/** Whole units (bytes, CPUs), rounded away from zero. */
export function wholeValue({ nano }: Quantity): bigint {
  const size = nano < 0n ? -nano : nano;
  const units = (size + billion - 1n) / billion;
  return nano < 0n ? -units : units;
}

function without(value: bigint, factor: bigint): { value: bigint; times: number } {
  let left = value;
  let times = 0;
  while (left !== 0n && left % factor === 0n) {
    left /= factor;
    times += 1;
  }
  return { value: left, times };
}

const suffixWith = (suffixes: Readonly<Record<string, number>>, exponent: number): string =>
  Object.keys(suffixes).find((suffix) => suffixes[suffix] === exponent) ?? '';

function printDecimal({ nano, format }: Quantity): string {
  const { value, times } = without(nano, 10n);
  const exponent = times - 9;
  const extra = ((exponent % 3) + 3) % 3;
  const number = value * power(extra);
  const steps = exponent - extra;
  if (format === 'DecimalExponent') return steps === 0 ? `${number}` : `${number}e${steps}`;
  return `${number}${suffixWith(decimalSuffixes, steps)}`;
}

/** The canonical text: no fraction, the largest suffix that loses nothing. */
export function printQuantity(quantity: Quantity): string {
  if (quantity.text !== undefined) return quantity.text;
  const { nano, format } = quantity;
  if (nano === 0n) return '0';
  const small = nano > -1024n * billion && nano < 1024n * billion;
  if (format !== 'BinarySI') return printDecimal(quantity);
  if (small || nano % billion !== 0n) return printDecimal({ nano, format: 'DecimalSI' });
  const { value, times } = without(nano / billion, 1024n);
  return `${value}${times === 0 ? '' : suffixWith(binarySuffixes, times * 10)}`;
}
