/**
 * JSON data as CEL values, typed by its schema.
 * Upstream: k8s.io/apiserver pkg/cel/common/values.go (UnstructuredToVal and the unstructured types).
 */
import type { Schema } from '../../../imports/schema';
import { isObject } from '../../core/manifest';
import { equal, sameData } from './compare';
import { escapeName, unescapeName } from './escape';
import { Failure } from './failure';
import { PlainList } from './plain';
import { withObjectMeta } from './root';
import { dateOf, dateTimeOf, durationOf } from './time';
import { List, MapValue, Opaque, Timestamp, type Value } from './values';

const wrong = (wanted: string): Failure => new Failure(`the data is not of the type ${wanted}`);

/** @throws Failure for data that is not of the schema's type */
export function toValue(data: unknown, schema: Schema): Value {
  if (data === null || data === undefined) {
    if (schema.nullable) return null;
    throw new Failure('null where the schema allows none');
  }
  if (schema['x-kubernetes-int-or-string']) return typeof data === 'string' ? data : toInt(data);
  switch (schema.type) {
    case 'object':
      return toMap(data, schema);
    case 'array':
      if (!Array.isArray(data) || schema.items === undefined) throw wrong('array');
      return new DataList(data, schema, schema.items);
    case 'string':
      return toText(data, schema.format);
    case 'number':
      if (typeof data !== 'number') throw wrong('number');
      return data;
    case 'integer':
      return toInt(data);
    case 'boolean':
      if (typeof data !== 'boolean') throw wrong('boolean');
      return data;
  }
  if (schema['x-kubernetes-preserve-unknown-fields']) return new Opaque(data);
  throw new Failure('the schema gives no type');
}

function toInt(data: unknown): bigint {
  if (typeof data === 'bigint') return data;
  if (typeof data !== 'number' || !Number.isInteger(data) || Math.abs(data) > 2 ** 63) throw wrong('integer');
  return BigInt(data);
}

function toText(data: unknown, format: string | undefined): Value {
  if (typeof data !== 'string') throw wrong('string');
  switch (format) {
    case 'duration':
      return durationOf(data);
    case 'date':
      return new Timestamp(dateOf(data));
    case 'date-time':
      return new Timestamp(dateTimeOf(data));
    case 'byte':
      return new Uint8Array(Buffer.from(data, 'base64'));
    default:
      return data;
  }
}

function toMap(data: unknown, schema: Schema): DataMap {
  if (!isObject(data)) throw wrong('object');
  const embedded = schema['x-kubernetes-embedded-resource'] === true;
  if (embedded || schema.properties) return new DataMap(data, embedded ? withObjectMeta(schema) : schema);
  const { additionalProperties } = schema;
  if (typeof additionalProperties === 'object' || schema['x-kubernetes-preserve-unknown-fields']) return new DataMap(data, schema);
  throw new Failure('the schema says nothing of what the object holds');
}

/** An object with properties, or a map with additionalProperties. */
export class DataMap extends MapValue {
  constructor(
    readonly data: Readonly<Record<string, unknown>>,
    private readonly schema: Schema,
  ) {
    super();
  }

  get size(): number {
    return Object.keys(this.data).length;
  }

  private schemaOf(name: string): Schema | undefined {
    const { properties, additionalProperties } = this.schema;
    if (properties) return Object.hasOwn(properties, name) ? properties[name] : undefined;
    return typeof additionalProperties === 'object' ? additionalProperties : undefined;
  }

  *keys(): Iterable<Value> {
    for (const name of Object.keys(this.data)) {
      if (this.schemaOf(name) !== undefined) yield this.schema.properties ? (escapeName(name) ?? name) : name;
    }
  }

  find(key: Value): Value | undefined {
    if (typeof key !== 'string') throw new Failure('a key of an object must be a string');
    const name = this.schema.properties ? unescapeName(key) : key;
    if (name === undefined || !Object.hasOwn(this.data, name)) return undefined;
    const found = this.data[name];
    // An object's null field counts as absent, a map's null value does not.
    if (this.schema.properties && found === null) return undefined;
    const schema = this.schemaOf(name);
    return schema && toValue(found, schema);
  }

  equals(other: MapValue): boolean {
    if (this.size !== other.size) return false;
    return Object.entries(this.data).every(([name, value]) => {
      const schema = this.schemaOf(name);
      if (schema) {
        const found = other.find(name);
        return found !== undefined && equal(toValue(value, schema), found);
      }
      return !(other instanceof DataMap) || !Object.hasOwn(other.data, name) || sameData(value, other.data[name]);
    });
  }
}

/** What a value was read from, to compare with data: enough for the scalars that sets and keys are made of. */
function rawOf(value: Value): unknown {
  if (typeof value === 'bigint') return Number(value);
  if (value instanceof DataMap) return value.data;
  return value instanceof Opaque ? value.raw : value;
}

/** A list as its list type tells: in order, as a set, or by the keys of its items. */
export class DataList extends List {
  constructor(
    private readonly data: readonly unknown[],
    private readonly schema: Schema,
    private readonly items: Schema,
  ) {
    super();
  }

  get size(): number {
    return this.data.length;
  }

  at(index: number): Value {
    return toValue(this.data[index], this.items);
  }

  /** What tells an item from the others; undefined for a list that is compared in order. */
  private identity(): ((raw: unknown) => unknown) | undefined {
    const type = this.schema['x-kubernetes-list-type'];
    if (type === 'set') return (raw) => raw;
    if (type !== 'map') return undefined;
    // Upstream looks keys up by their escaped names.
    const keys = (this.schema['x-kubernetes-list-map-keys'] ?? []).map((key) => escapeName(key) ?? key);
    return (raw) => JSON.stringify(keys.map((key) => (isObject(raw) ? raw[key] : undefined)));
  }

  private raws(other: List): readonly unknown[] {
    return other instanceof DataList ? other.data : [...other].map(rawOf);
  }

  add(other: List): List {
    const identity = this.identity();
    if (!identity)
      return other instanceof DataList
        ? new DataList([...this.data, ...other.data], this.schema, this.items)
        : new PlainList([...this, ...other]);
    const merged = new Map(this.data.map((raw) => [identity(raw), raw]));
    const union = this.schema['x-kubernetes-list-type'] === 'set';
    for (const raw of this.raws(other)) if (!union || !merged.has(identity(raw))) merged.set(identity(raw), raw);
    return new DataList([...merged.values()], this.schema, this.items);
  }

  equals(other: List): boolean {
    if (this.size !== other.size) return false;
    const identity = this.identity();
    if (!identity) return this.data.every((_, i) => equal(this.at(i), other.at(i)));
    const mine = new Map(this.data.map((raw) => [identity(raw), raw]));
    const union = this.schema['x-kubernetes-list-type'] === 'set';
    return this.raws(other).every((raw, i) => {
      const key = identity(raw);
      return mine.has(key) && (union || equal(toValue(mine.get(key), this.items), other.at(i)));
    });
  }
}
