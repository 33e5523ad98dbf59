/** Conversions between types. Upstream: cel-go common/types. */
import { Failure, noOverload } from '../failure';
import { dateTimeOf, durationOf, printDuration, printTimestamp } from '../time';
import { Duration, Extension, int64, Timestamp, TypeValue, typeName, Uint, uint64, type Value } from '../values';
import type { FunctionTable } from './table';

function whole(value: number): bigint {
  if (!Number.isFinite(value)) throw new Failure('not a whole number');
  return BigInt(Math.trunc(value));
}

function toInt(value: Value): bigint {
  if (typeof value === 'bigint') return value;
  if (value instanceof Uint) return int64(value.value);
  if (typeof value === 'number') {
    // Both ends are out: as doubles they stand for numbers beyond them too.
    if (Math.abs(value) >= 2 ** 63) throw new Failure('integer overflow');
    return whole(value);
  }
  if (value instanceof Timestamp)
    return BigInt.asIntN(64, (value.nanos - (((value.nanos % 1_000_000_000n) + 1_000_000_000n) % 1_000_000_000n)) / 1_000_000_000n);
  if (value instanceof Duration) return value.nanos;
  if (typeof value !== 'string') throw noOverload('int');
  if (!/^[-+]?\d+$/.test(value)) throw new Failure(`not a whole number: ${value}`);
  return int64(BigInt(value.replace(/^\+/, '')));
}

function toUint(value: Value): Uint {
  if (value instanceof Uint) return value;
  if (typeof value === 'bigint') return uint64(value);
  if (typeof value === 'number') return uint64(whole(value));
  if (typeof value !== 'string') throw noOverload('uint');
  if (!/^\d+$/.test(value)) throw new Failure(`not an unsigned whole number: ${value}`);
  return uint64(BigInt(value));
}

const named: Readonly<Record<string, number>> = { inf: Infinity, infinity: Infinity, nan: NaN };

function toDouble(value: Value): number {
  if (typeof value === 'number') return value;
  if (typeof value === 'bigint') return Number(value);
  if (value instanceof Uint) return Number(value.value);
  if (typeof value !== 'string') throw noOverload('double');
  const [, sign, word = ''] = /^([-+]?)(inf|infinity|nan)$/i.exec(value) ?? [];
  const special = named[word.toLowerCase()];
  if (special !== undefined) return sign === '-' ? -special : special;
  if (!/^[-+]?(?:\d+\.?\d*|\.\d+)(?:[eE][-+]?\d+)?$/.test(value)) throw new Failure(`not a number: ${value}`);
  const number = Number(value);
  if (!Number.isFinite(number)) throw new Failure(`out of range: ${value}`);
  return number;
}

const truths = new Set(['1', 't', 'T', 'TRUE', 'true', 'True']);
const untruths = new Set(['0', 'f', 'F', 'FALSE', 'false', 'False']);

function toBool(value: Value): boolean {
  if (typeof value === 'boolean') return value;
  if (typeof value !== 'string') throw noOverload('bool');
  if (!truths.has(value) && !untruths.has(value)) throw new Failure(`neither true nor false: ${value}`);
  return truths.has(value);
}

/** As Go's %g does: an exponent below -4 and from 21 on. */
function printDouble(value: number): string {
  if (Number.isNaN(value)) return 'NaN';
  if (!Number.isFinite(value)) return value > 0 ? '+Inf' : '-Inf';
  const small = value !== 0 && Math.abs(value) < 1e-4;
  return (small ? value.toExponential() : String(value)).replace(/e([+-])(\d)$/, 'e$10$2');
}

/** @throws Failure for what has no text */
export function toText(value: Value): string {
  if (typeof value === 'string') return value;
  if (typeof value === 'bigint' || typeof value === 'boolean') return String(value);
  if (typeof value === 'number') return printDouble(value);
  if (value instanceof Uint) return value.value.toString();
  if (value instanceof Timestamp) return printTimestamp(value.nanos);
  if (value instanceof Duration) return printDuration(value);
  if (value instanceof TypeValue) return value.name;
  if (value instanceof Extension) return value.toString();
  if (!(value instanceof Uint8Array)) throw noOverload('string');
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(value);
  } catch {
    throw new Failure('bytes that are not UTF-8');
  }
}

function toBytes(value: Value): Uint8Array {
  if (value instanceof Uint8Array) return value;
  if (typeof value !== 'string') throw noOverload('bytes');
  return new TextEncoder().encode(value);
}

function toTimestamp(value: Value): Timestamp {
  if (value instanceof Timestamp) return value;
  if (typeof value === 'bigint') return new Timestamp(value * 1_000_000_000n);
  if (typeof value !== 'string') throw noOverload('timestamp');
  return new Timestamp(dateTimeOf(value));
}

function toDuration(value: Value): Duration {
  if (value instanceof Duration) return value;
  if (typeof value === 'bigint') return new Duration(value);
  if (typeof value !== 'string') throw noOverload('duration');
  return durationOf(value);
}

export const conversions: FunctionTable = {
  'int/1': toInt,
  'uint/1': toUint,
  'double/1': toDouble,
  'bool/1': toBool,
  'string/1': toText,
  'bytes/1': toBytes,
  'timestamp/1': toTimestamp,
  'duration/1': toDuration,
  'dyn/1': (value) => value,
  'type/1': (value) => new TypeValue(typeName(value)),
};
