/** Values as narrow as props want them. What does not fit is left out, and put back by whoever asked. */

/** The value, where it is one of those. */
export const oneOf = <const T extends string>(values: readonly T[], value: string | undefined): T | undefined =>
  values.find((one) => one === value);

/** All of them, where none is missing. */
export function all<T>(found: readonly (T | undefined)[]): T[] | undefined {
  const there = found.filter((one) => one !== undefined);
  return there.length === found.length ? there : undefined;
}

/** The value, where it is a text. */
export const text = (value: unknown): string | undefined => (typeof value === 'string' ? value : undefined);
