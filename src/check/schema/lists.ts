import type { Schema } from '../../../imports/schema';
import { isObject } from '../../core/manifest';
import type { Path } from '../../core/path';
import type { SchemaProblem } from './problem';

/** A key that is equal for equal JSON values. */
function canonical(value: unknown): string {
  if (Array.isArray(value)) return `[${value.map(canonical).join()}]`;
  if (!isObject(value)) return JSON.stringify(value) ?? 'null';
  const entries = Object.keys(value).sort();
  return `{${entries.map((key) => `${JSON.stringify(key)}:${canonical(value[key])}`).join()}}`;
}

const hasLists = new WeakMap<Schema, boolean>();

/** Whether anything below a schema is a set or a map, so that most objects need no second walk. */
function matters(schema: Schema): boolean {
  const known = hasLists.get(schema);
  if (known !== undefined) return known;
  const type = schema['x-kubernetes-list-type'];
  const found =
    type === 'set' ||
    type === 'map' ||
    (schema.items !== undefined && matters(schema.items)) ||
    (isObject(schema.additionalProperties) && matters(schema.additionalProperties as Schema)) ||
    Object.values(schema.properties ?? {}).some(matters);
  hasLists.set(schema, found);
  return found;
}

/** Items that a list marked as a set or a map holds twice (apiextensions-apiserver, pkg/apiserver/schema/listtype). */
export function* listProblems(value: unknown, schema: Schema, path: Path = []): Generator<SchemaProblem> {
  if (value === null || typeof value !== 'object' || !matters(schema)) return;
  if (Array.isArray(value)) {
    yield* duplicates(value, schema, path);
    if (schema.items) for (const [i, item] of value.entries()) yield* listProblems(item, schema.items, [...path, i]);
    return;
  }
  const rest = isObject(schema.additionalProperties) ? (schema.additionalProperties as Schema) : undefined;
  for (const [key, child] of Object.entries(value)) {
    const known = schema.properties && Object.hasOwn(schema.properties, key) ? schema.properties[key] : rest;
    if (known) yield* listProblems(child, known, [...path, key]);
  }
}

function* duplicates(list: readonly unknown[], schema: Schema, path: Path): Generator<SchemaProblem> {
  const type = schema['x-kubernetes-list-type'];
  if (type !== 'set' && type !== 'map') return;
  const keys = schema['x-kubernetes-list-map-keys'] ?? [];
  const seen = new Map<string, number>();
  for (const [i, item] of list.entries()) {
    if (type === 'map' && !isObject(item)) continue;
    const id = type === 'set' ? canonical(item) : canonical(keys.map((key) => (item as Record<string, unknown>)[key] ?? null));
    const first = seen.get(id);
    if (first === undefined) {
      seen.set(id, i);
      continue;
    }
    const what = type === 'set' ? 'the same value' : `the same ${keys.join(' and ')}`;
    yield { rule: 'duplicate-item', path: [...path, i], message: `item ${i} has ${what} as item ${first}`, help: 'remove one of them' };
  }
}
