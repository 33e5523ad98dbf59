import { isObject } from '../core/manifest';
import type { Path } from '../core/path';

/** An object of a document: the document's own, or one of the list that it is. */
export interface Item {
  readonly value: unknown;
  /** Where in the document it stands. */
  readonly path: Path;
}

/** Takes lists apart, and lists in lists; what is no list stands for itself. */
export function* expand(value: unknown, path: Path = []): Generator<Item> {
  if (!isList(value)) {
    yield { value, path };
    return;
  }
  for (const [index, item] of value.items.entries()) yield* expand(withListsKind(item, value), [...path, 'items', index]);
}

interface List {
  readonly apiVersion: string;
  readonly kind: string;
  readonly items: readonly unknown[];
}

const isList = (value: unknown): value is List =>
  isObject(value) &&
  typeof value.apiVersion === 'string' &&
  typeof value.kind === 'string' &&
  /List$/.test(value.kind) &&
  Array.isArray(value.items);

/** Items of a typed list may leave out their kind (apimachinery unstructured/helpers.go `decodeToList`). */
function withListsKind(item: unknown, { apiVersion, kind }: List): unknown {
  const itemKind = kind.slice(0, -'List'.length);
  if (itemKind === '' || !isObject(item) || item.kind !== undefined) return item;
  return { ...item, apiVersion, kind: itemKind };
}
