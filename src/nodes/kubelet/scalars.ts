import { parseDuration } from '../../core/values/duration';
import type { Parsed } from '../../core/values/parsed';
import { parseQuantity } from '../../core/values/quantity';
import type { GoType } from './types';

/** How single JSON values become Go values: encoding/json, and the UnmarshalJSON of the types that have one. */

const show = (value: unknown): string => JSON.stringify(value);

/** A number as strconv.FormatFloat(n, 'g', -1, 64) prints it. */
function general(value: number): string {
  const [digits = '', exponent = '0'] = value.toExponential().split('e');
  const power = Number(exponent);
  if (power >= -4 && power < 6) return String(value);
  return `${digits}e${power < 0 ? '-' : '+'}${String(Math.abs(power)).padStart(2, '0')}`;
}

/** A scalar where text belongs: as YAML reads it and Go prints it (sigs.k8s.io/yaml, convertToJSONableObject). */
export function coercedText(value: unknown): string | undefined {
  if (typeof value === 'boolean') return String(value);
  if (typeof value !== 'number') return undefined;
  return Number.isInteger(value) && Math.abs(value) < 2 ** 64 ? BigInt(value).toString() : general(value);
}

function durationOf(value: unknown): Parsed<bigint> {
  if (value === null) return { error: 'null is not a duration' };
  return typeof value === 'string' ? parseDuration(value) : { error: `${show(value)} is not a duration` };
}

function flushOf(value: unknown): Parsed<unknown> {
  if (value === null) return { value: { nanos: 0n, asText: false } };
  if (typeof value === 'number' && Number.isInteger(value)) return { value: { nanos: BigInt(value), asText: false } };
  const duration = durationOf(value);
  return duration.error === undefined ? { value: { nanos: duration.value, asText: true } } : duration;
}

/** Quantities take numbers as they stand, and ignore blanks around them. */
function quantityOf(value: unknown): Parsed<unknown> {
  if (value === null) return { value: { nano: 0n, format: 'DecimalSI' } };
  return parseQuantity((typeof value === 'string' ? value : show(value)).trim());
}

const timestamp = /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}(\.\d+)?(Z|[-+]\d{2}:\d{2})$/;

/** A point in time, which is printed in UTC and whole seconds. */
function timeOf(value: unknown): Parsed<unknown> {
  const valid = typeof value === 'string' && timestamp.test(value) && !Number.isNaN(Date.parse(value));
  return valid ? { value: new Date(value).toISOString().replace(/\.\d+Z$/, 'Z') } : { error: `${show(value)} is not a point in time` };
}

function intOf(value: unknown, min: number, max: number): Parsed<unknown> {
  if (typeof value !== 'number' || !Number.isInteger(value)) return { error: `${show(value)} is not a whole number` };
  return value >= min && value <= max ? { value } : { error: `${value} is not between ${min} and ${max}` };
}

function textOf(value: unknown, coerce: boolean): Parsed<unknown> {
  const coerced = typeof value === 'string' ? value : coerce ? coercedText(value) : undefined;
  return coerced === undefined ? { error: `${show(value)} is not a string` } : { value: coerced };
}

/**
 * One value of a type that is neither list, map nor struct. Null is handled by the caller where the type does not see it.
 * @param coerce whether scalars become text where text belongs
 */
export function scalarOf(value: unknown, type: GoType, coerce: boolean): Parsed<unknown> {
  switch (type.kind) {
    case 'duration':
      return durationOf(value);
    case 'flush':
      return flushOf(value);
    case 'quantity':
      return quantityOf(value);
    case 'time':
      return timeOf(value);
    case 'int':
      return intOf(value, type.min, type.max);
    case 'bool':
      return typeof value === 'boolean' ? { value } : { error: `${show(value)} is neither true nor false` };
    case 'float':
      return typeof value === 'number' ? { value } : { error: `${show(value)} is not a number` };
    default:
      return textOf(value, coerce);
  }
}

const helps: Readonly<Record<GoType['kind'], string>> = {
  string: 'write a string',
  bool: 'write true or false',
  int: 'write a whole number without quotes that the field can hold',
  float: 'write a number without quotes',
  duration: 'write a duration with units, such as "10s" or "1m30s"',
  flush: 'write a duration with units, such as "5s", or a number of nanoseconds',
  quantity: 'write an amount such as "500m" or "1Gi"',
  time: 'write a time such as "2024-01-31T12:00:00Z"',
  list: 'write a list',
  map: 'write an object of names and values',
  struct: 'write an object with the fields of its type',
};

/** What to write where a value of a type belongs. */
export const helpFor = (kind: GoType['kind']): string => helps[kind];
