import type { Schema } from '../../imports/schema';
import { isObject } from '../core/manifest';

/** One step of a JSON patch (RFC 6902). */
export interface Op {
  readonly op: 'add' | 'replace' | 'remove';
  /** Such as `/metadata/labels/a~1b`. */
  readonly path: string;
  readonly value?: unknown;
}

/** Whether two JSON values are the same, what is undefined or null left aside. */
export function same(a: unknown, b: unknown): boolean {
  if (a === b || (a ?? null) === (b ?? null)) return true;
  if (Array.isArray(a)) return Array.isArray(b) && a.length === b.length && a.every((item, i) => same(item, b[i]));
  if (!isObject(a) || !isObject(b)) return false;
  return keysOf(a, b).every((key) => same(own(a, key), own(b, key)));
}

/** What `__proto__` and the like would do to an object is not what a manifest means by them. */
const own = (object: Record<string, unknown>, key: string): unknown => (Object.hasOwn(object, key) ? object[key] : undefined);

const keysOf = (a: object, b: object): string[] => [...new Set([...Object.keys(a), ...Object.keys(b)])];

/** Names that a patch may not step through. */
const barred: readonly string[] = ['__proto__', 'constructor', 'prototype'];

/** Whether a name that objects treat specially is that of a field, or anywhere in it. */
export const isBarred = (key: string, value: unknown): boolean =>
  barred.includes(key) || (Array.isArray(value) ? value.some((item) => isBarred('', item)) : isObject(value) && anyBarred(value));

const anyBarred = (value: object): boolean => Object.entries(value).some(([key, field]) => isBarred(key, field));

/**
 * The steps that make one value of another, each as deep as it can be. That a value is written which is the schema's
 * default is no difference.
 */
export function difference(from: unknown, to: unknown, schema: Schema = {}, path = ''): Op[] {
  if (same(from, to)) return [];
  if (Array.isArray(from) && Array.isArray(to) && from.length === to.length)
    return from.flatMap((item, i) => difference(item, to[i], schema.items, `${path}/${i}`));
  if (!isObject(from) || !isObject(to)) return [{ op: 'replace', path, value: to }];
  const changed = keysOf(from, to).filter((key) => !same(own(from, key), own(to, key)));
  if (path !== '' && changed.some((key) => barred.includes(key))) return [{ op: 'replace', path, value: to }];
  return changed.flatMap((key) => {
    const at = `${path}/${key.replaceAll('~', '~0').replaceAll('/', '~1')}`;
    const [before, after] = [own(from, key), own(to, key)];
    const field = fieldSchema(schema, key);
    if ((after ?? null) === null) return isDefault(before, field) ? [] : [{ op: 'remove', path: at } as const];
    return (before ?? null) === null ? [{ op: 'add', path: at, value: after } as const] : difference(before, after, field, at);
  });
}

function fieldSchema({ properties, additionalProperties }: Schema, key: string): Schema | undefined {
  if (properties && Object.hasOwn(properties, key)) return properties[key];
  return isObject(additionalProperties) ? (additionalProperties as Schema) : undefined;
}

/** Whether a value is the default of its field, and no part of it that of a field in it: what is a default of what is then plain. */
const isDefault = (value: unknown, schema: Schema = {}): boolean =>
  schema.default !== undefined && same(value, schema.default) && !Object.values(schema.properties ?? {}).some(hasDefaults);

const hasDefaults = (schema: Schema): boolean => schema.default !== undefined || Object.values(schema.properties ?? {}).some(hasDefaults);
