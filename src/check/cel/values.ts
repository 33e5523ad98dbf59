/**
 * The values that CEL expressions work on. An int is a bigint (64 bits), a double a number, a string a string of code points.
 */
import { Failure } from './failure';

/** A value of the Kubernetes libraries: an IP address, a quantity, a URL. */
export abstract class Extension {
  /** The name that `type()` gives. */
  abstract readonly type: string;
  abstract equals(other: Extension): boolean;
}

export class Uint {
  constructor(readonly value: bigint) {}
}

export class Timestamp {
  /** @param nanos since 1970-01-01T00:00:00Z */
  constructor(readonly nanos: bigint) {}
}

export class Duration {
  constructor(readonly nanos: bigint) {}
}

export class TypeValue {
  constructor(readonly name: string) {}
}

export class Optional {
  static readonly none = new Optional(undefined);
  constructor(readonly value: Value | undefined) {}
}

/** Data that the schema says nothing of; it can only be compared. */
export class Opaque {
  constructor(readonly raw: unknown) {}
}

/** A list: a literal, a result, or a view of data. */
export abstract class List {
  abstract readonly size: number;
  /** @param index from 0 to size - 1 */
  abstract at(index: number): Value;
  abstract add(other: List): List;
  abstract equals(other: List): boolean;

  get(index: Value): Value {
    const i =
      typeof index === 'number' ? index : typeof index === 'bigint' ? Number(index) : index instanceof Uint ? Number(index.value) : NaN;
    if (!Number.isInteger(i)) throw new Failure('a list index must be a whole number');
    if (i < 0 || i >= this.size) throw new Failure(`index out of bounds: ${i}`);
    return this.at(i);
  }

  *[Symbol.iterator](): IterableIterator<Value> {
    for (let i = 0; i < this.size; i++) yield this.at(i);
  }
}

/** A map or an object. */
export abstract class MapValue {
  abstract readonly size: number;
  abstract keys(): Iterable<Value>;
  /** @returns undefined for a key that is not there */
  abstract find(key: Value): Value | undefined;
  abstract equals(other: MapValue): boolean;
}

export type Value =
  | null
  | boolean
  | bigint
  | number
  | string
  | Uint8Array
  | Uint
  | Timestamp
  | Duration
  | TypeValue
  | Optional
  | Opaque
  | List
  | MapValue
  | Extension;

const names: readonly (readonly [abstract new (...args: never) => object, string])[] = [
  [Uint, 'uint'],
  [Uint8Array, 'bytes'],
  [Timestamp, 'google.protobuf.Timestamp'],
  [Duration, 'google.protobuf.Duration'],
  [TypeValue, 'type'],
  [Optional, 'optional_type'],
  [List, 'list'],
  [MapValue, 'map'],
];

/** The name of a value's type, as `type()` gives it. */
export function typeName(value: Value): string {
  if (value === null) return 'null_type';
  if (typeof value === 'boolean') return 'bool';
  if (typeof value === 'bigint') return 'int';
  if (typeof value === 'number') return 'double';
  if (typeof value === 'string') return 'string';
  if (value instanceof Extension) return value.type;
  return names.find(([type]) => value instanceof type)?.[1] ?? 'dyn';
}

/** @throws Failure beyond 64 bits */
export function int64(value: bigint): bigint {
  if (BigInt.asIntN(64, value) !== value) throw new Failure('integer overflow');
  return value;
}

/** @throws Failure beyond 64 bits or below zero */
export function uint64(value: bigint): Uint {
  if (BigInt.asUintN(64, value) !== value) throw new Failure('unsigned integer overflow');
  return new Uint(value);
}
