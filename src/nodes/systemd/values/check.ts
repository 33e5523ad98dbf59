/** What is wrong with a value, and whether the whole unit is refused for it. */
export interface ValueFault {
  readonly message: string;
  readonly help: string;
  readonly fatal?: boolean;
}

/** Looks at the value of one key; undefined where nothing is wrong. */
export type Check = (value: string) => ValueFault | undefined;

/** The same, but an empty value takes back what was set before. */
export const orEmpty =
  (check: Check): Check =>
  (value) =>
    value === '' ? undefined : check(value);

/** The same for keys with an open end: what a specifier stands for is known on the node only. */
export const unlessSpecifier =
  (check: Check): Check =>
  (value) =>
    value.includes('%') ? undefined : check(value);

/** A check of each word. */
export const eachWord =
  (check: Check): Check =>
  (value) =>
    value
      .split(/\s+/)
      .filter((word) => word !== '')
      .map(check)
      .find((fault) => fault !== undefined);
