import type { Schema } from '../../imports/schema';
import { isObject } from '../core/manifest';

/** A value that no type of the schema holds. */
export const unfit = Symbol('unfit');

/**
 * A value as the TypeScript types that are made of a schema hold it: what they refuse is left out (unknown fields, values
 * of another type), and where nothing is left that they would take, it is `unfit`.
 *
 * @param isPart whether the fields that are required at the top may be missing
 */
export function typed(value: unknown, schema: Schema, isPart = false): unknown {
  const { properties, items, additionalProperties } = schema;
  if (Array.isArray(value)) {
    if (schema.type !== undefined && schema.type !== 'array') return unfit;
    if (!items) return value;
    const found = value.map((item) => typed(item, items));
    return found.includes(unfit) ? unfit : found;
  }
  if (!isObject(value)) return fitsScalar(value, schema) ? value : unfit;
  if (schema.type !== undefined && schema.type !== 'object') return unfit;
  const keeps =
    schema['x-kubernetes-preserve-unknown-fields'] === true || additionalProperties === true || (!properties && !additionalProperties);
  const rest = isObject(additionalProperties) ? (additionalProperties as Schema) : undefined;
  const fields = Object.entries(value).flatMap(([key, field]) => {
    const child = properties && Object.hasOwn(properties, key) ? properties[key] : rest;
    const found = child ? typed(field, child) : keeps ? field : unfit;
    return found === unfit ? [] : [[key, found] as const];
  });
  const there = new Set(fields.map(([key]) => key));
  const isWhole = isPart || (schema.required ?? []).every((key) => there.has(key));
  return isWhole ? Object.fromEntries(fields) : unfit;
}

function fitsScalar(value: unknown, schema: Schema): boolean {
  if (schema['x-kubernetes-int-or-string']) return typeof value === 'string' || typeof value === 'number';
  const { type, enum: values } = schema;
  if (values && !values.some((one) => one === value)) return false;
  if (type === undefined) return true;
  return typeof value === (type === 'integer' ? 'number' : type);
}

const texts: Schema = { type: 'object', additionalProperties: { type: 'string' } };
const flag: Schema = { type: 'boolean' };
const text: Schema = { type: 'string' };
const owner: Schema = {
  type: 'object',
  properties: { apiVersion: text, kind: text, name: text, uid: text, controller: flag, blockOwnerDeletion: flag },
  required: ['apiVersion', 'kind', 'name', 'uid'],
};

/** Metadata as cdk8s types it. */
export const metadataSchema: Schema = {
  type: 'object',
  'x-kubernetes-preserve-unknown-fields': true,
  properties: {
    name: text,
    namespace: text,
    labels: texts,
    annotations: texts,
    finalizers: { type: 'array', items: text },
    ownerReferences: { type: 'array', items: owner },
  },
};
