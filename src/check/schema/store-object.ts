import type { Schema } from '../../../imports/schema';
import { isObject } from '../../core/manifest';
import type { Path } from '../../core/path';

/**
 * What the API server makes of an object before it validates it (apiextensions-apiserver: structural pruning and
 * defaulting): unknown fields go, nulls of fields that are not nullable go or become the default, defaults are filled
 * in. The input is left as it is; parts that need no change are shared with the result.
 */
export function asStored(root: Record<string, unknown>, schema: Schema): { object: Record<string, unknown>; unknown: Path[] } {
  const store = new Store();
  const object = store.object(root, withOwnMetadata(schema));
  return { object, unknown: store.unknown };
}

/** Metadata and the type are the server's own business, not the schema's. */
const any: Schema = { 'x-kubernetes-preserve-unknown-fields': true };

const known = new WeakMap<Schema, Schema>();

/** Made once for each schema. */
function withOwnMetadata(schema: Schema): Schema {
  const made = known.get(schema) ?? { ...schema, properties: { ...schema.properties, apiVersion: any, kind: any, metadata: any } };
  known.set(schema, made);
  return made;
}

const none: Schema = { nullable: true };

const keepsUnknown = (schema: Schema): boolean =>
  schema['x-kubernetes-preserve-unknown-fields'] === true || schema.additionalProperties === true;

const isDroppedNull = (value: unknown, schema: Schema): boolean => value === null && schema.nullable !== true;

/** Assignment that makes a plain field even of `__proto__`. */
function put(object: Record<string, unknown>, key: string, value: unknown): void {
  if (key === '__proto__') Object.defineProperty(object, key, { value, enumerable: true, configurable: true, writable: true });
  else object[key] = value;
}

class Store {
  readonly unknown: Path[] = [];
  /** One growing path for the whole walk; only what is reported is copied. */
  readonly #path: (string | number)[] = [];

  #value(value: unknown, schema: Schema, step: string | number): unknown {
    if (value === null || typeof value !== 'object') return value;
    this.#path.push(step);
    const stored = Array.isArray(value) ? this.#list(value, schema) : this.object(value as Record<string, unknown>, schema);
    this.#path.pop();
    return stored;
  }

  #list(list: unknown[], schema: Schema): unknown[] {
    // Where no list belongs, whatever fields it holds are unknown.
    const items = schema.items ?? (keepsUnknown(schema) ? any : none);
    let out: unknown[] | undefined;
    for (let i = 0; i < list.length; i++) {
      const before = isDroppedNull(list[i], items) && items.default !== undefined ? items.default : list[i];
      const after = this.#value(before, items, i);
      if (after === list[i]) continue;
      out ??= [...list];
      out[i] = after;
    }
    return out ?? list;
  }

  object(value: Record<string, unknown>, schema: Schema): Record<string, unknown> {
    const { properties, additionalProperties } = schema;
    const rest = isObject(additionalProperties) ? (additionalProperties as Schema) : undefined;
    const keeps = keepsUnknown(schema);
    let out: Record<string, unknown> | undefined;
    for (const key of Object.keys(value)) {
      const child = (properties && Object.hasOwn(properties, key) ? properties[key] : undefined) ?? rest;
      if (!child && keeps) continue;
      if (child && !isDroppedNull(value[key], child)) {
        const after = this.#value(value[key], child, key);
        if (after === value[key]) continue;
        out ??= { ...value };
        put(out, key, after);
        continue;
      }
      if (!child) this.unknown.push([...this.#path, key]);
      out ??= { ...value };
      if (child?.default === undefined) delete out[key];
      else put(out, key, child.default);
    }
    for (const key in properties) {
      const child = properties[key];
      if (child?.default === undefined || Object.hasOwn(out ?? value, key)) continue;
      out ??= { ...value };
      put(out, key, this.#value(child.default, child, key));
    }
    return out ?? value;
  }
}
