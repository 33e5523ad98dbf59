/** The Go structs that JSON is decoded into, as data. */
export type Shape =
  | { readonly kind: 'string'; readonly plain: boolean }
  | { readonly kind: 'bool' | 'int' }
  | { readonly kind: 'list'; readonly of: Shape }
  | { readonly kind: 'struct'; readonly fields: Fields };

export interface Field {
  readonly shape: Shape;
  /** The first minor spec version that has it. */
  readonly since: number;
}

export type Fields = Readonly<Record<string, Field>>;

/** A string that may be missing (a pointer in Go, or one whose emptiness says the same). */
export const text: Shape = { kind: 'string', plain: false };
/** A string that is empty where it is missing. */
export const plainText: Shape = { kind: 'string', plain: true };
export const bool: Shape = { kind: 'bool' };
export const int: Shape = { kind: 'int' };
export const list = (of: Shape): Shape => ({ kind: 'list', of });

interface Since {
  readonly since: number;
  readonly shape: Shape;
}

/** A field that came with a later minor spec version. */
export const since = (minor: number, shape: Shape): Since => ({ since: minor, shape });

export function struct(fields: Readonly<Record<string, Shape | Since>>): Shape {
  const entries = Object.entries(fields).map(([name, field]) => [name, 'since' in field ? field : { shape: field, since: 0 }] as const);
  return { kind: 'struct', fields: Object.fromEntries(entries) };
}
