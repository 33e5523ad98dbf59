/** Which part of an old object a part of the new one is compared with. */
import type { Schema } from '../../../imports/schema';
import { isObject } from '../../core/manifest';
import { sameData } from './compare';

/**
 * The old item with the same keys, for lists of the type map; no other list's items are compared with old ones.
 * Upstream: k8s.io/apiserver pkg/cel/common/maplist.go (MakeMapList).
 */
export function oldItems(schema: Schema, old: unknown): (item: unknown) => unknown {
  const keys = schema['x-kubernetes-list-map-keys'];
  if (schema['x-kubernetes-list-type'] !== 'map' || !keys || !Array.isArray(old)) return () => undefined;
  const keyOf = (item: unknown): string => JSON.stringify(keys.map((key) => (isObject(item) ? (item[key] ?? null) : null)));
  const byKey = new Map<string, unknown>();
  // Of several with one key, the first counts.
  for (const item of old) if (!byKey.has(keyOf(item))) byKey.set(keyOf(item), item);
  return (item) => byKey.get(keyOf(item));
}

/**
 * Whether what a rule refuses was refused before and has not changed, so that an update may leave it.
 * Upstream: k8s.io/apiserver pkg/cel/common/equality.go (CorrelatedObject), ratchetingOptions in validation.go.
 */
export interface Ratchet {
  unchanged(): boolean;
  key(name: string): Ratchet;
  item(index: number): Ratchet;
}

/** Nothing is left. */
export const strict: Ratchet = { unchanged: () => false, key: () => strict, item: () => strict };

/** Below what has no old counterpart, the nearest part that has one decides. */
const settled = (parent: Ratchet): Ratchet => {
  const self: Ratchet = { unchanged: () => parent.unchanged(), key: () => self, item: () => self };
  return self;
};

function same(value: unknown, old: unknown, schema: Schema): boolean {
  if (Array.isArray(value) && Array.isArray(old) && schema['x-kubernetes-list-type'] === 'map' && schema.items) {
    const { items } = schema;
    const find = oldItems(schema, old);
    return value.length === old.length && value.every((item) => find(item) !== undefined && same(item, find(item), items));
  }
  if (!isObject(value) || !isObject(old)) return sameData(value, old);
  const names = Object.keys(value);
  return (
    names.length === Object.keys(old).length &&
    names.every((name) => {
      const child = childSchema(schema, name);
      return Object.hasOwn(old, name) && child !== undefined && same(value[name], old[name], child);
    })
  );
}

function childSchema({ properties, additionalProperties }: Schema, name: string): Schema | undefined {
  if (properties && Object.hasOwn(properties, name)) return properties[name];
  return typeof additionalProperties === 'object' ? additionalProperties : undefined;
}

/** @param root whether this is the whole object: its kind and apiVersion are never left */
export function ratchet(value: unknown, old: unknown, schema: Schema, root = false): Ratchet {
  let unchanged: boolean | undefined;
  const child = (found: Ratchet | undefined): Ratchet => found ?? settled(self);
  const self: Ratchet = {
    unchanged: () => {
      unchanged ??= same(value, old, schema);
      return unchanged;
    },
    key: (name) => {
      if (root && (name === 'apiVersion' || name === 'kind')) return strict;
      const at = childSchema(schema, name);
      if (!at || !isObject(value) || !isObject(old) || !Object.hasOwn(old, name)) return child(undefined);
      return ratchet(value[name], old[name], at);
    },
    item: (index) => {
      if (!schema.items || !Array.isArray(value) || !Array.isArray(old)) return child(undefined);
      const type = schema['x-kubernetes-list-type'];
      const found = type === undefined ? old[index] : oldItems(schema, old)(value[index]);
      return found === undefined || found === null ? child(undefined) : ratchet(value[index], found, schema.items);
    },
  };
  return self;
}
