/** The stored schemas, with every reference in its place. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { KindSchemas, Schema } from '../../../imports/schema';

const folder = join(__dirname, '../../../imports/schemas');

export interface Stored {
  readonly kind: string;
  readonly release: string;
  readonly version: string;
  readonly schema: Schema;
}

function resolver(defs: KindSchemas['$defs']): (schema: Schema) => Schema {
  const known = new Map<string, Schema>();
  const resolve = (schema: Schema): Schema => {
    if (schema.$ref !== undefined) {
      const name = schema.$ref.slice('#/$defs/'.length);
      const found = known.get(name) ?? resolve(defs[name] ?? {});
      known.set(name, found);
      return found;
    }
    return {
      ...schema,
      ...(schema.properties && {
        properties: Object.fromEntries(Object.entries(schema.properties).map(([key, child]) => [key, resolve(child)])),
      }),
      ...(schema.items && { items: resolve(schema.items) }),
      ...(typeof schema.additionalProperties === 'object' && { additionalProperties: resolve(schema.additionalProperties) }),
    };
  };
  return resolve;
}

/** Every version of every kind that holds rules, the newest releases last. */
export const stored: readonly Stored[] = readdirSync(folder)
  .map((file) => readFileSync(join(folder, file), 'utf8'))
  .filter((text) => text.includes('x-kubernetes-validations'))
  .flatMap((text) => {
    const { kind, releases, $defs } = JSON.parse(text) as KindSchemas;
    const resolve = resolver($defs);
    return Object.entries(releases).flatMap(([release, versions]) =>
      Object.entries(versions).map(([version, { schema }]) => ({ kind, release, version, schema: resolve(schema) })),
    );
  });

const known = new Map<Schema, ReadonlySet<string>>();

/** The texts of all rules in a schema. */
export function rulesOf(schema: Schema): ReadonlySet<string> {
  const before = known.get(schema);
  if (before) return before;
  const rules = new Set((schema['x-kubernetes-validations'] ?? []).map(({ rule }) => rule));
  const children = [...Object.values(schema.properties ?? {}), schema.items, schema.additionalProperties];
  for (const child of children) if (typeof child === 'object') for (const rule of rulesOf(child)) rules.add(rule);
  known.set(schema, rules);
  return rules;
}
