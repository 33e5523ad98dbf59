import type { Path } from '../../core/path';
import type { Quantity } from '../../core/values/quantity';

/** A decoded KubeletConfiguration, and how its parts are read. */

/** `logging.flushFrequency`, which prints the way it was written: a duration or a number of nanoseconds. */
export interface FlushFrequency {
  readonly nanos: bigint;
  readonly asText: boolean;
}

/**
 * Fields by name. Absent is Go's zero; only pointers hold a zero of their own.
 * Durations are nanoseconds (bigint), quantities {@link Quantity}, `flushFrequency` {@link FlushFrequency}.
 */
export type Config = Readonly<Record<string, unknown>>;

/**
 * Configurations laid over another, the last on top, for reading by name: fields that the upper ones lack are the lower
 * one's. They are inherited, not copied, as copying a hundred fields for each KubeletConfig takes longer than judging it.
 * `under` is best one that many share: an object is slow to become another's prototype.
 */
export const overlay = (under: Config, ...over: readonly (Config | undefined)[]): Config => Object.assign(Object.create(under), ...over);

const isRecord = (value: unknown): value is Config => typeof value === 'object' && value !== null && !Array.isArray(value);

export const record = (value: unknown): Config => (isRecord(value) ? value : {});

export function read(config: Config, path: Path): unknown {
  let value: unknown = config;
  for (const step of path) value = record(value)[step];
  return value;
}

export const text = (value: unknown): string => (typeof value === 'string' ? value : '');

export const number = (value: unknown): number => (typeof value === 'number' ? value : 0);

export const nanos = (value: unknown): bigint => (typeof value === 'bigint' ? value : 0n);

export const list = (value: unknown): readonly unknown[] => (Array.isArray(value) ? value : []);

export const texts = (value: unknown): readonly string[] => list(value).map(text);

/** The entries of a map of strings, in the order of their keys. */
export const entries = (value: unknown): readonly (readonly [string, string])[] =>
  sortedKeys(record(value)).map((key) => [key, text(record(value)[key])] as const);

/** The names in an object, in order. */
export const sortedKeys = (value: Config): readonly string[] => Object.keys(value).sort();

const hasNanos = (value: unknown): value is { readonly nanos: bigint } => isRecord(value) && typeof value['nanos'] === 'bigint';

export const isQuantity = (value: unknown): value is Quantity => isRecord(value) && typeof value['nano'] === 'bigint';

/** Go's zero: false, 0, nothing, and structs of such. */
export function isZeroValue(value: unknown): boolean {
  if (hasNanos(value)) return value.nanos === 0n;
  if (isQuantity(value)) return value.nano === 0n;
  if (Array.isArray(value)) return value.length === 0;
  if (isRecord(value)) return Object.keys(value).length === 0;
  return value === undefined || value === null || value === false || value === 0 || value === 0n || value === '';
}
