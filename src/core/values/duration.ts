import type { Parsed } from './parsed';

/** Go durations, as `time.ParseDuration` reads and `time.Duration.String` prints them (package time, time.go and format.go). */

const nanoseconds: Readonly<Record<string, bigint>> = {
  ns: 1n,
  us: 1_000n,
  µs: 1_000n, // U+00B5, the micro sign
  μs: 1_000n, // U+03BC, the Greek letter
  ms: 1_000_000n,
  s: 1_000_000_000n,
  m: 60_000_000_000n,
  h: 3_600_000_000_000n,
};

/** The largest magnitude that fits: 2^63 of them below zero, one less above. */
const limit = 1n << 63n;

const piece = /^(\d*)(\.?)(\d*)([^.\d]*)/;

/** Digits after the point that Go still counts; from the first that would overflow 63 bits on they are dropped. */
function fraction(digits: string): { value: bigint; scale: bigint } {
  let value = 0n;
  let scale = 1n;
  for (const digit of digits) {
    const next = value * 10n + BigInt(digit);
    if (value > (limit - 1n) / 10n || next > limit) break;
    value = next;
    scale *= 10n;
  }
  return { value, scale };
}

/**
 * Nanoseconds of a duration such as `1m30s`, `-1.5h` or `0`.
 * A unit is needed after every number but a lone zero.
 */
export function parseDuration(text: string): Parsed<bigint> {
  const sign = text.startsWith('-') ? -1n : 1n;
  let rest = /^[-+]/.test(text) ? text.slice(1) : text;
  if (rest === '0') return { value: 0n };
  if (rest === '') return { error: `"${text}" is not a duration` };
  let total = 0n;
  while (rest !== '') {
    const [all, whole = '', , after = '', unit = ''] = piece.exec(rest) ?? [''];
    if (whole === '' && after === '') return { error: `"${text}" is not a duration` };
    if (unit === '') return { error: `"${text}" has a number without a unit` };
    const size = Object.hasOwn(nanoseconds, unit) ? nanoseconds[unit] : undefined;
    if (size === undefined) return { error: `"${text}" has a unit "${unit}" that is not known` };
    const part = fraction(after);
    // Go multiplies the fraction as a float64, so its last digits are rounded the same way here.
    const nanos = BigInt(whole === '' ? 0 : whole) * size + BigInt(Math.trunc(Number(part.value) * (Number(size) / Number(part.scale))));
    total += nanos;
    if (total > limit) return { error: `"${text}" is longer than a duration can be` };
    rest = rest.slice(all.length);
  }
  if (sign === 1n && total === limit) return { error: `"${text}" is longer than a duration can be` };
  return { value: sign * total };
}

/** The digits of value/unit, without trailing zeros: `1.5` for 1500 in thousands. */
function decimal(value: bigint, unit: bigint): string {
  const after = (value % unit).toString().padStart(unit.toString().length - 1, '0');
  const kept = unit === 1n ? '' : after.replace(/0+$/, '');
  return `${value / unit}${kept === '' ? '' : `.${kept}`}`;
}

/** A duration as Go prints it: `0s`, `1.5ms`, `1m0s`, `2h0m0s`. */
export function printDuration(nanos: bigint): string {
  const sign = nanos < 0n ? '-' : '';
  const value = nanos < 0n ? -nanos : nanos;
  if (value === 0n) return '0s';
  if (value < 1_000n) return `${sign}${value}ns`;
  if (value < 1_000_000n) return `${sign}${decimal(value, 1_000n)}µs`;
  if (value < 1_000_000_000n) return `${sign}${decimal(value, 1_000_000n)}ms`;
  const seconds = `${decimal(value % 60_000_000_000n, 1_000_000_000n)}s`;
  const minutes = value / 60_000_000_000n;
  if (minutes === 0n) return sign + seconds;
  if (minutes < 60n) return `${sign}${minutes}m${seconds}`;
  return `${sign}${minutes / 60n}h${minutes % 60n}m${seconds}`;
}
