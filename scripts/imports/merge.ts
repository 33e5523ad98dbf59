/** One schema that holds what any release serves: what the L1 types are made from. */
import type { Schema } from '../../imports/schema';

export interface Merged extends Schema {
  /** Releases that have this field, where that is not all of them. */
  readonly only?: readonly string[];
  readonly properties?: Readonly<Record<string, Merged>>;
  readonly items?: Merged;
  readonly additionalProperties?: boolean | Merged;
}

type Per = readonly (readonly [release: string, schema: Schema])[];

const pick = (all: Per, key: 'items' | 'additionalProperties'): Per =>
  all.flatMap(([release, schema]) => {
    const child = schema[key];
    return typeof child === 'object' ? [[release, child] as const] : [];
  });

/**
 * Properties: of any release. Required: in every release. Enum: any value of any release; no enum where one release
 * has none. The rest (type, bounds, pattern, default) as the newest release has it.
 */
export function merge(all: Per): Merged {
  const newest = all.at(-1)?.[1];
  if (!newest) throw new Error('nothing to merge');
  const names = [...new Set(all.flatMap(([, schema]) => Object.keys(schema.properties ?? {})))].sort();
  const properties = Object.fromEntries(
    names.map((name) => {
      const having: Per = all.flatMap(([release, schema]) => {
        const child = schema.properties?.[name];
        return child ? [[release, child] as const] : [];
      });
      const only = having.map(([release]) => release);
      return [name, { ...merge(having), ...(only.length < all.length && { only }) }];
    }),
  );
  const enums = all.every(([, schema]) => schema.enum) ? [...new Set(all.flatMap(([, schema]) => schema.enum ?? []))] : undefined;
  const required = (newest.required ?? []).filter((name) => all.every(([, schema]) => schema.required?.includes(name)));
  const items = pick(all, 'items');
  const additional = pick(all, 'additionalProperties');
  const { required: _required, enum: _enum, ...rest } = newest;
  return {
    ...rest,
    ...(names.length > 0 && { properties }),
    ...(enums && { enum: enums }),
    ...(required.length > 0 && { required }),
    ...(items.length > 0 && { items: merge(items) }),
    ...(additional.length > 0 && { additionalProperties: merge(additional) }),
  };
}
