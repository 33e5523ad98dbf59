import { isObject } from '../../../core/manifest';
import type { Ignition } from '../types';
import type { Item, ListShape, MergeShape, StructShape } from './shape';
import { mergeTable } from './table';

/** What one list has under its keys: of each key all items that are to be merged, the first place first. */
type Groups = Map<string, Item[]>;

const isList = (shape: MergeShape): shape is ListShape => shape.kind !== 'struct' && shape.kind !== 'value';

/** Where texts are items themselves, they are their own key. */
const keyOf = (shape: ListShape, item: unknown): string => (shape.kind === 'keyed' && isObject(item) ? shape.key(item) : String(item));

const listOf = (value: unknown): readonly unknown[] => (Array.isArray(value) ? value : []);

/** Adds one config's list, in which no key is there twice; `others` are the lists that share its keys. */
function addList(shape: ListShape, items: readonly unknown[], groups: Groups, others: readonly Groups[]): void {
  for (const item of items) {
    const key = keyOf(shape, item);
    for (const other of others) other.delete(key);
    const group = groups.get(key);
    const plain = isObject(item) ? item : { item };
    if (group === undefined) groups.set(key, [plain]);
    else if (shape.kind === 'keyed' && shape.unset !== undefined && plain[shape.unset] === undefined) groups.delete(key);
    else group.push(plain);
  }
}

/** The lists of a struct, by field. */
function mergeLists(shape: StructShape, structs: readonly Item[]): Map<string, unknown[]> {
  const lists = Object.entries(shape.fields).flatMap(([name, field]) =>
    isList(field) && field.kind !== 'concat' ? [{ name, field, groups: new Map<string, Item[]>() }] : [],
  );
  for (const one of structs) {
    for (const { name, field, groups } of lists) {
      const sharing = shape.sharing.includes(name)
        ? lists.filter((other) => other.name !== name && shape.sharing.includes(other.name))
        : [];
      addList(
        field,
        listOf(one[name]),
        groups,
        sharing.map((other) => other.groups),
      );
    }
  }
  return new Map(lists.map(({ name, field, groups }) => [name, [...groups.values()].map((group) => mergeItems(field, group))]));
}

function mergeItems(shape: ListShape, group: readonly Item[]): unknown {
  if (shape.kind !== 'keyed') return group[0]?.['item'];
  return group.length === 1 ? group[0] : mergeStructs(shape.of, group);
}

function mergeStructs(shape: StructShape, structs: readonly Item[]): Item {
  const merged: Record<string, unknown> = Object.assign({}, ...structs);
  for (const [name, list] of mergeLists(shape, structs)) {
    if (list.length > 0) merged[name] = list;
    else delete merged[name];
  }
  for (const [name, field] of Object.entries(shape.fields)) {
    const values = structs.map((one) => one[name]).filter((one) => one !== undefined);
    if (values.length < 2) continue;
    if (field.kind === 'concat') merged[name] = values.flatMap(listOf);
    if (field.kind === 'struct') merged[name] = mergeStructs(field, values.filter(isObject));
  }
  return merged;
}

/**
 * Merges configs, later ones over earlier ones, as Ignition does one by one (config/merge/merge.go, mergeStruct). All
 * have to be of spec 3.<spec> and valid, without empty fields. The result need not be valid.
 */
export function mergeIgnition(configs: readonly Ignition[], spec: number): Ignition {
  // What is merged field by field keeps its type.
  return mergeStructs(
    mergeTable(spec),
    configs.map((config) => ({ ...config })),
  ) as unknown as Ignition;
}
