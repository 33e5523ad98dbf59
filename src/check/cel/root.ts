import type { Schema } from '../../../imports/schema';

const text: Schema = { type: 'string' };
const objectMeta: Schema = { type: 'object', properties: { name: text, generateName: text } };
const known = new WeakMap<Schema, Schema>();

/**
 * The schema of a whole resource: of its metadata, rules see the name and generateName only.
 * Upstream: k8s.io/apiextensions-apiserver pkg/apiserver/schema/cel/model/schemas.go (WithTypeAndObjectMeta).
 */
export function withObjectMeta(schema: Schema): Schema {
  let whole = known.get(schema);
  if (!whole) {
    whole = { ...schema, properties: { ...schema.properties, kind: text, apiVersion: text, metadata: objectMeta } };
    known.set(schema, whole);
  }
  return whole;
}
