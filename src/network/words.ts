/** Names as a message tells them: `a`, `a and b`, or `a, b, c, d, e and 3 more`; at most five are told. */
export function some(names: readonly (string | number | undefined)[]): string {
  const told = names.slice(0, 5);
  const more = names.length - told.length;
  const last = more > 0 ? `${more} more` : told.pop();
  return told.length === 0 ? String(last) : `${told.join(', ')} and ${last}`;
}

/** The same with a verb: `a holds`, `a and b hold`. */
export const someDo = (names: readonly string[], one: string, many: string): string => `${some(names)} ${names.length === 1 ? one : many}`;
