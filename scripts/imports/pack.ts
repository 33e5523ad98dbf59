/** Stores many releases of one kind without repeating what they share. */
import { createHash } from 'node:crypto';
import type { KindSchemas, Schema, ServedVersion } from '../../imports/schema';
import type { Served } from './read';

const digest = (text: string): string => createHash('sha256').update(text).digest('base64url');

/** Object keys sorted, so that equal schemas are equal text. */
function canonical(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(canonical);
  if (value === null || typeof value !== 'object') return value;
  return Object.fromEntries(
    Object.keys(value)
      .sort()
      .map((key) => [key, canonical((value as Record<string, unknown>)[key])]),
  );
}

/** The schemas directly below one, each with a way to put another in its place. */
function children(schema: Schema): Schema[] {
  return [
    ...Object.values(schema.properties ?? {}),
    ...(schema.items ? [schema.items] : []),
    ...(typeof schema.additionalProperties === 'object' ? [schema.additionalProperties] : []),
  ];
}

function mapChildren(schema: Schema, fn: (child: Schema) => Schema): Schema {
  return {
    ...schema,
    ...(schema.properties && {
      properties: Object.fromEntries(Object.entries(schema.properties).map(([key, value]) => [key, fn(value)])),
    }),
    ...(schema.items && { items: fn(schema.items) }),
    ...(typeof schema.additionalProperties === 'object' && { additionalProperties: fn(schema.additionalProperties) }),
  };
}

/** A reference costs about this much; smaller schemas are cheaper repeated. */
const worthSharing = 40;

/**
 * Hash-conses the schemas of all releases: a subtree that two places share moves to `$defs` once. Names are given in
 * order of first use, so that the file is the same on every run.
 */
export function pack(served: readonly Served[]): KindSchemas {
  const hashes = new Map<Schema, string>();
  const texts = new Map<string, string>();
  const uses = new Map<string, number>();
  const sorted = served.map((s) => ({ ...s, schema: canonical(s.schema) as Schema }));
  const hash = (schema: Schema): string => {
    const known = hashes.get(schema);
    if (known !== undefined) return known;
    const text = JSON.stringify(schema);
    const id = digest(text);
    hashes.set(schema, id);
    texts.set(id, text);
    return id;
  };
  // A shared parent is visited once, so what lies only inside it counts once and stays inline there.
  const count = (schema: Schema): void => {
    const id = hash(schema);
    const before = uses.get(id) ?? 0;
    uses.set(id, before + 1);
    if (before === 0) for (const child of children(schema)) count(child);
  };
  for (const { schema } of sorted) count(schema);

  const names = new Map<string, string>();
  const defs: Record<string, Schema> = {};
  const refer = (schema: Schema): Schema => {
    const id = hash(schema);
    if ((uses.get(id) ?? 0) < 2 || (texts.get(id) ?? '').length < worthSharing) return mapChildren(schema, refer);
    let name = names.get(id);
    if (name === undefined) {
      name = `s${names.size}`;
      names.set(id, name);
      defs[name] = {};
      defs[name] = mapChildren(schema, refer);
    }
    return { $ref: `#/$defs/${name}` };
  };

  const first = sorted[0];
  if (!first) throw new Error('a kind without a served version');
  const releases: Record<string, Record<string, ServedVersion>> = {};
  for (const { release, version, schema, deprecated, status, scale } of sorted) {
    releases[release] ??= {};
    releases[release][version] = {
      schema: refer(schema),
      ...(deprecated && { deprecated }),
      ...(status && { status }),
      ...(scale && { scale }),
    };
  }
  const { group, kind, plural, namespaced, axis } = first;
  return { group, kind, plural, namespaced, axis, releases, $defs: defs };
}
