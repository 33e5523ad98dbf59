/** Whole numbers as Go's `strconv.ParseInt(text, 10, 64)` reads them: an optional sign and digits, within 64 bits. */
export function parseGoInteger(text: string): bigint | undefined {
  if (!/^[-+]?\d+$/.test(text)) return undefined;
  const value = BigInt(text.startsWith('+') ? text.slice(1) : text);
  return BigInt.asIntN(64, value) === value ? value : undefined;
}

const truths = new Map([
  ...['1', 't', 'T', 'true', 'TRUE', 'True'].map((text) => [text, true] as const),
  ...['0', 'f', 'F', 'false', 'FALSE', 'False'].map((text) => [text, false] as const),
]);

/** Truth values as Go's `strconv.ParseBool` reads them. */
export const parseGoBool = (text: string): boolean | undefined => truths.get(text);
