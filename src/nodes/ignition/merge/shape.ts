/** How values of one type are merged, as data. */
export type MergeShape =
  /** The last one that is given counts. */
  { readonly kind: 'value' } | StructShape | ListShape;

export interface StructShape {
  readonly kind: 'struct';
  /** Fields that are not plain values. */
  readonly fields: Readonly<Record<string, MergeShape>>;
  /** Lists that share one set of keys: an item takes away what another list of them has under its key. */
  readonly sharing: readonly string[];
}

export type ListShape =
  /** One list after the other. */
  | { readonly kind: 'concat' }
  /** Texts, each once, where it first stood. */
  | { readonly kind: 'union' }
  /** Items by key: those of one key are merged where the first of them stands. */
  | { readonly kind: 'keyed'; readonly key: (item: Item) => string; readonly of: StructShape; readonly unset: string | undefined };

export type Item = Readonly<Record<string, unknown>>;

export const value: MergeShape = { kind: 'value' };
export const concat: ListShape = { kind: 'concat' };
export const union: ListShape = { kind: 'union' };

export const struct = (fields: Readonly<Record<string, MergeShape>> = {}, sharing: readonly string[] = []): StructShape => ({
  kind: 'struct',
  fields,
  sharing,
});

const textOf = (one: unknown): string => (typeof one === 'string' ? one : '');

/** Items by one of their fields; where `unset` names a field, an item without it takes the earlier one of its key away. */
export const keyed = (field: string, of: StructShape = struct(), unset?: string): ListShape => ({
  kind: 'keyed',
  key: (item) => textOf(item[field]),
  of,
  unset,
});

/** By number, and those without one by label (config/v3_5/types/partition.go, Key). */
export const partitions: ListShape = {
  kind: 'keyed',
  key: ({ number = 0, label }) => (number === 0 ? `label:${textOf(label)}` : `number:${number}`),
  of: struct(),
  unset: undefined,
};
