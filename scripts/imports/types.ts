/** JSON Schemas → L1 types: one file per kind and version, every nested object named. */
import { compile, type JSONSchema } from 'json-schema-to-typescript';
import type { Axis, KindSchemas, Schema } from '../../imports/schema';
import { type Merged, merge } from './merge';

const pascal = (text: string): string =>
  text.replace(/(?:^|[^A-Za-z0-9]+)([A-Za-z0-9])/g, (_, c: string) => c.toUpperCase()).replace(/[^A-Za-z0-9]/g, '');
const stable = /^v\d+$/;

/** Puts the shared schemas back in their places. */
export function inline(schema: Schema, defs: KindSchemas['$defs']): Schema {
  if (schema.$ref) return inline(defs[schema.$ref.slice('#/$defs/'.length)] ?? {}, defs);
  return {
    ...schema,
    ...(schema.properties && {
      properties: Object.fromEntries(Object.entries(schema.properties).map(([k, v]) => [k, inline(v, defs)])),
    }),
    ...(schema.items && { items: inline(schema.items, defs) }),
    ...(typeof schema.additionalProperties === 'object' && { additionalProperties: inline(schema.additionalProperties, defs) }),
  };
}

/** `4.14 to 4.17`, for the words "Served by …". */
function span(only: readonly string[], all: readonly string[]): string {
  const first = only[0];
  const last = only.at(-1);
  if (last === all.at(-1)) return `since ${first}`;
  if (first === all[0]) return `until ${last}`;
  return first === last ? `in ${first} only` : `${first} to ${last}`;
}

/** What the schema says beyond the type, in one short line. */
function words(schema: Merged, axis: Axis, all: readonly string[]): string | undefined {
  const { minimum: min, maximum: max, minLength, maxLength, minItems, maxItems } = schema;
  const bounds = (low: number | undefined, high: number | undefined, unit: string): string[] => {
    if (low === undefined && high === undefined) return [];
    if (low === undefined) return [`At most ${high}${unit}.`];
    return [high === undefined ? `At least ${low}${unit}.` : `${low} to ${high}${unit}.`];
  };
  const goDefault = schema['x-default'];
  const gate = schema['x-feature-gate'];
  const lines = [
    ...bounds(min, max, ''),
    ...bounds(minLength, maxLength, ' characters'),
    ...bounds(minItems, maxItems, ' items'),
    ...(schema.format && !/int\d\d/.test(schema.format) ? [`Format: ${schema.format}.`] : []),
    ...(schema.pattern ? [`Pattern: \`${schema.pattern.replaceAll('*/', '*\\/')}\`.`] : []),
    ...(gate === undefined ? [] : [`Needs the feature gate ${String(gate)}.`]),
    ...(schema['x-kubernetes-list-map-keys'] ? [`Unique by ${schema['x-kubernetes-list-map-keys'].join(', ')}.`] : []),
    ...(schema.only
      ? [axis === 'release' || axis === 'embedded' ? `OpenShift ${span(schema.only, all)}.` : `Operator ${span(schema.only, all)}.`]
      : []),
    ...(schema.default !== undefined ? [`\n@default ${JSON.stringify(schema.default)}`] : []),
    ...(goDefault !== undefined ? [`\n@default ${JSON.stringify(goDefault)} (of the kubelet)`] : []),
  ];
  return lines.length > 0 ? lines.join(' ') : undefined;
}

/** As json-schema-to-typescript wants it: nested objects hoisted under a name, what types cannot say left out. */
function toDraft(schema: Merged, name: string, defs: Record<string, JSONSchema>, axis: Axis, all: readonly string[]): JSONSchema {
  const description = words(schema, axis, all);
  const doc = description === undefined ? {} : { description };
  if (schema['x-kubernetes-int-or-string']) return { ...doc, anyOf: [{ type: 'integer' }, { type: 'string' }] };
  if (schema.anyOf && schema.type === undefined)
    return { ...doc, anyOf: schema.anyOf.map((s) => ({ type: (s as { type: 'string' }).type })) };
  if (schema.type === 'array') {
    return { ...doc, type: 'array', items: schema.items ? toDraft(schema.items, name.replace(/s$/, ''), defs, axis, all) : {} };
  }
  if (schema.type === 'object' || schema.properties) {
    if (!schema.properties) {
      const values = schema.additionalProperties;
      return { ...doc, type: 'object', additionalProperties: typeof values === 'object' ? toDraft(values, name, defs, axis, all) : true };
    }
    let unique = name;
    for (let n = 2; defs[unique]; n++) unique = `${name}${n}`;
    const def: JSONSchema = {
      title: unique,
      type: 'object',
      additionalProperties: schema['x-kubernetes-preserve-unknown-fields'] === true,
    };
    defs[unique] = def;
    def.properties = Object.fromEntries(
      Object.entries(schema.properties).map(([key, value]) => [key, toDraft(value, unique + pascal(key), defs, axis, all)]),
    );
    def.required = [...(schema.required ?? [])];
    return { ...doc, $ref: `#/$defs/${unique}` };
  }
  const { type, enum: values } = schema;
  return { ...doc, ...(type && { type: type as 'string' }), ...(values && { enum: [...values] as string[] }) };
}

/** The version whose types carry the bare name: the newest stable one, else the newest. */
export function preferred(versions: readonly string[]): string {
  const rank = (v: string): number => {
    const [, major = '0', level, minor = '0'] = /^v(\d+)(?:(alpha|beta)(\d+))?$/.exec(v) ?? [];
    return Number(major) * 1e6 + (level === undefined ? 2e5 : level === 'beta' ? 1e5 : 0) + Number(minor);
  };
  const order = [...versions].sort((a, b) => Number(stable.test(b)) - Number(stable.test(a)) || rank(b) - rank(a));
  return order[0] ?? 'v1';
}

/** `kubeletconfig.ts` → its text, for every version of one kind. */
export async function typesOf(kind: KindSchemas): Promise<Map<string, string>> {
  const { releases, $defs, axis, group } = kind;
  const versions = [...new Set(Object.values(releases).flatMap((served) => Object.keys(served)))];
  const plain = preferred(versions);
  const files = new Map<string, string>();
  for (const version of versions) {
    const name = version === plain ? kind.kind : kind.kind + pascal(version.replace(/(alpha|beta)/, '-$1'));
    const per = Object.entries(releases).flatMap(([release, served]) => {
      const found = served[version];
      return found ? [[release, inline(found.schema, $defs)] as const] : [];
    });
    const { status: _status, ...properties } = merge(per).properties ?? {};
    const defs: Record<string, JSONSchema> = {};
    const object = axis !== 'embedded';
    const apiVersion = group === '' ? version : `${group}/${version}`;
    const root = toDraft(
      { ...merge(per), properties: { ...properties, ...(object && { metadata: {} }) } },
      name,
      defs,
      axis,
      per.map(([release]) => release),
    );
    const top = defs[name] as JSONSchema;
    if (object) {
      top.properties = {
        ...top.properties,
        apiVersion: { const: apiVersion },
        kind: { const: kind.kind },
        metadata: { tsType: 'ObjectMeta' },
      };
      top.required = [...new Set(['apiVersion', 'kind', 'metadata', ...((top.required as string[]) ?? [])])];
    }
    const text = await compile({ ...root, title: name, $defs: defs } as JSONSchema, name, {
      additionalProperties: false,
      bannerComment: '',
      format: true,
      ignoreMinAndMaxItems: true,
      unknownAny: true,
      style: { singleQuote: true, printWidth: 140 },
    });
    const head = object ? `import type { Kind } from './kind';\nimport type { ObjectMeta } from './meta';\n\n` : '';
    const value = object
      ? `\nexport const ${name}: Kind<${name}> = { apiVersion: '${apiVersion}', kind: '${kind.kind}', namespaced: ${kind.namespaced} };\n`
      : '';
    files.set(`${name.toLowerCase()}.ts`, `// Generated by \`npm run imports\`; not edited by hand.\n${head}${text.trimStart()}${value}`);
  }
  return files;
}
