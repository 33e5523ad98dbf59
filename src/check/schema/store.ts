import type { Kind } from '../../../imports/kind';
import type { KindEntry, KindSchemas, Schema, ServedVersion } from '../../../imports/schema';
import type { Path } from '../../core/path';
import type { Target } from '../../core/target';

/** Where schemas are kept. Reading them is left to whoever has a disk; each kind is read when it is first met. */
export interface SchemaSource {
  /** Every kind that has schemas. */
  index(): readonly KindEntry[];
  /** `<plural>.<group>` → what is stored of it */
  read(name: string): KindSchemas;
}

/** How the target serves one kind at one version, its schema with every reference resolved. */
export interface ServedKind {
  readonly entry: KindEntry;
  readonly schema: Schema;
  readonly deprecated: boolean;
  readonly status: boolean;
  /** Where the scale subresource has the number of replicas. */
  readonly scale: Path | undefined;
}

/** The schemas of all kinds, linked once per kind, release and version. */
export class SchemaStore {
  readonly #byKind = new Map<string, KindEntry>();
  readonly #served = new Map<string, ServedKind>();
  readonly #defs = new Map<string, Map<string, Schema>>();
  readonly #embedded = new Map<string, Schema>();

  constructor(private readonly source: SchemaSource) {
    for (const entry of source.index()) this.#byKind.set(`${entry.group}/${entry.kind}`, entry);
  }

  /** Every kind that has schemas. */
  entries(): readonly KindEntry[] {
    return [...this.#byKind.values()];
  }

  /** The kind of this name in this group, at whatever version and release. */
  entry(group: string, kind: string): KindEntry | undefined {
    return this.#byKind.get(`${group}/${kind}`);
  }

  /** What the target serves, or undefined where it does not serve that version of the kind. */
  served(entry: KindEntry, version: string, target: Target): ServedKind | undefined {
    const release = releaseOf(entry.axis, target);
    const key = `${entry.group}/${entry.kind}/${version}/${release}`;
    const known = this.#served.get(key);
    if (known) return known;
    if (!Object.hasOwn(entry.versions, version) || !entry.versions[version]?.includes(release)) return undefined;
    const stored = this.source.read(`${entry.plural}.${entry.group}`);
    const found = stored.releases[release]?.[version];
    if (!found) return undefined;
    const { deprecated = false, status = false } = found;
    const scale = found.scale?.split('.').slice(1);
    const served = { entry, schema: this.#link(stored, found), deprecated, status, scale };
    this.#served.set(key, served);
    return served;
  }

  /** A schema that no API serves, such as KubeletConfiguration's, as a release has it. */
  embedded(name: string, version: string, release: string): Schema {
    const key = `${name}/${version}/${release}`;
    const known = this.#embedded.get(key);
    if (known) return known;
    const stored = this.source.read(name);
    const found = stored.releases[release]?.[version];
    if (!found) throw new Error(`${name} ${version} is not known in ${release}`);
    const schema = this.#link(stored, found);
    this.#embedded.set(key, schema);
    return schema;
  }

  /** Shared schemas stay shared: each of `$defs` is linked once, whatever refers to it. */
  #link(stored: KindSchemas, version: ServedVersion): Schema {
    const name = `${stored.plural}.${stored.group}`;
    const linked = this.#defs.get(name) ?? new Map<string, Schema>();
    this.#defs.set(name, linked);
    const link = (schema: Schema): Schema => {
      if (schema.$ref === undefined) return linkChildren(schema, link);
      const id = schema.$ref.slice('#/$defs/'.length);
      const known = linked.get(id) ?? link(stored.$defs[id] ?? {});
      linked.set(id, known);
      return known;
    };
    return link(version.schema);
  }
}

/** What walks over values ask of every schema: with all of it in one order in each, they are read several times faster. */
const shape: Schema = {
  type: undefined,
  format: undefined,
  nullable: undefined,
  default: undefined,
  enum: undefined,
  pattern: undefined,
  minLength: undefined,
  maxLength: undefined,
  minimum: undefined,
  maximum: undefined,
  exclusiveMinimum: undefined,
  exclusiveMaximum: undefined,
  multipleOf: undefined,
  minItems: undefined,
  maxItems: undefined,
  uniqueItems: undefined,
  minProperties: undefined,
  maxProperties: undefined,
  required: undefined,
  properties: undefined,
  additionalProperties: undefined,
  items: undefined,
  allOf: undefined,
  anyOf: undefined,
  oneOf: undefined,
  not: undefined,
  'x-kubernetes-int-or-string': undefined,
  'x-kubernetes-preserve-unknown-fields': undefined,
  'x-kubernetes-list-type': undefined,
  'x-kubernetes-list-map-keys': undefined,
  'x-kubernetes-map-type': undefined,
  'x-kubernetes-validations': undefined,
};

function linkChildren(schema: Schema, link: (schema: Schema) => Schema): Schema {
  const { properties, items, additionalProperties } = schema;
  return {
    ...shape,
    ...schema,
    ...(properties && { properties: Object.fromEntries(Object.entries(properties).map(([key, value]) => [key, link(value)])) }),
    ...(items && { items: link(items) }),
    ...(typeof additionalProperties === 'object' && { additionalProperties: link(additionalProperties) }),
  };
}

/** The release (or operator version) that decides how a kind is served. */
export function releaseOf(axis: KindEntry['axis'], target: Target): string {
  if (axis === 'infinispan') return target.operators.infinispan;
  return axis === 'any' ? '*' : target.release;
}

/** `group/version` → its two parts; the core group is ''. */
export function splitApiVersion(apiVersion: string): readonly [group: string, version: string] {
  const slash = apiVersion.indexOf('/');
  return slash < 0 ? ['', apiVersion] : [apiVersion.slice(0, slash), apiVersion.slice(slash + 1)];
}

/** `apiVersion/kind`: what rules and inventories are keyed by. */
export const kindKey = (kind: Pick<Kind, 'apiVersion' | 'kind'>): string => `${kind.apiVersion}/${kind.kind}`;
