import type { Schema } from '../../../imports/schema';

/** The Go types behind KubeletConfiguration (k8s.io/kubelet/config/v1beta1, types.go), rebuilt from the stored schema. */

export type GoType =
  | { readonly kind: 'string' | 'bool' | 'float' | 'duration' | 'flush' | 'quantity' | 'time' }
  | { readonly kind: 'int'; readonly min: number; readonly max: number }
  | { readonly kind: 'list' | 'map'; readonly of: GoType }
  | StructType;

export interface StructType {
  readonly kind: 'struct';
  /** fields by the name they have in JSON */
  readonly fields: ReadonlyMap<string, Field>;
  /** the same fields by that name folded as {@link folded} does */
  readonly byFold: ReadonlyMap<string, Field>;
}

export interface Field {
  readonly name: string;
  readonly type: GoType;
  /** A pointer tells a zero that was set from nothing set. */
  readonly pointer: boolean;
  /** Whether it is printed even where it is zero. */
  readonly always: boolean;
}

/** What the stored schemas say of Go beyond a CRD's schema. */
interface GoSchema extends Schema {
  readonly 'x-go-optional'?: boolean;
  readonly 'x-value'?: string;
}

/** Names that encoding/json takes for the same one. */
export const folded = (name: string): string => name.toLowerCase().toUpperCase();

const ranges: Readonly<Record<string, readonly [number, number]>> = {
  int32: [-(2 ** 31), 2 ** 31 - 1],
  uint32: [0, 2 ** 32 - 1],
  // The ends are not exact in floating point: numbers that large come rounded to the end itself.
  int64: [-(2 ** 63), 2 ** 63],
};

const special: Readonly<Record<string, 'duration' | 'flush' | 'quantity' | 'time'>> = {
  'metav1.Duration': 'duration',
  TimeOrMetaDuration: 'flush',
  'resource.QuantityValue': 'quantity',
  'metav1.Time': 'time',
};

const scalars: Readonly<Record<string, 'string' | 'bool' | 'float'>> = { string: 'string', boolean: 'bool', number: 'float' };

function goType(schema: GoSchema): GoType {
  const named = special[(schema['x-go-type'] ?? '').replace('*', '')];
  if (named !== undefined) return { kind: named };
  if (schema['x-value'] === 'quantity' && schema.anyOf !== undefined) return { kind: 'quantity' };
  if (schema.items !== undefined) return { kind: 'list', of: goType(schema.items) };
  if (typeof schema.additionalProperties === 'object') {
    return { kind: 'map', of: goType(schema.additionalProperties) };
  }
  if (schema.properties !== undefined) return structType(schema);
  const [min, max] = ranges[schema.format ?? ''] ?? [0, 0];
  return schema.type === 'integer' ? { kind: 'int', min, max } : { kind: scalars[schema.type ?? ''] ?? 'string' };
}

/** encoding/json never leaves a struct out, so neither one nor what is made of one; only pointers to them can be absent. */
const isStruct = (type: GoType): boolean => ['struct', 'duration', 'flush', 'quantity', 'time'].includes(type.kind);

function fieldOf(name: string, schema: GoSchema): Field {
  const type = goType(schema);
  const pointer = (schema['x-go-type'] ?? '').startsWith('*');
  return { name, type, pointer, always: !pointer && (isStruct(type) || schema['x-go-optional'] === false) };
}

function structType(schema: GoSchema): StructType {
  const fields = Object.entries(schema.properties ?? {}).map(([name, property]) => fieldOf(name, property));
  return {
    kind: 'struct',
    fields: new Map(fields.map((field) => [field.name, field])),
    byFold: new Map(fields.map((field) => [folded(field.name), field])),
  };
}

const known = new WeakMap<Schema, StructType>();

/** The type behind a release's schema of KubeletConfiguration, built once for each. */
export function kubeletType(schema: Schema): StructType {
  const type = known.get(schema) ?? structType(schema);
  known.set(schema, type);
  return type;
}
