/**
 * What an unquoted text means to sigs.k8s.io/yaml: go-yaml v2's `resolve` (resolve.go), which is YAML 1.1 without
 * sexagesimal numbers. A bigint is an integer, a number a float: keys are printed differently for the two.
 */
export type Resolved = string | number | bigint | boolean | null;

const named = new Map<string, Resolved>([
  ...['y', 'Y', 'yes', 'Yes', 'YES', 'true', 'True', 'TRUE', 'on', 'On', 'ON'].map((text) => [text, true] as const),
  ...['n', 'N', 'no', 'No', 'NO', 'false', 'False', 'FALSE', 'off', 'Off', 'OFF'].map((text) => [text, false] as const),
  ...['', '~', 'null', 'Null', 'NULL'].map((text) => [text, null] as const),
  ...['.nan', '.NaN', '.NAN'].map((text) => [text, Number.NaN] as const),
  ...['.inf', '.Inf', '.INF', '+.inf', '+.Inf', '+.INF'].map((text) => [text, Number.POSITIVE_INFINITY] as const),
  ...['-.inf', '-.Inf', '-.INF'].map((text) => [text, Number.NEGATIVE_INFINITY] as const),
]);

const integer = /^([-+]?)(0[xX][\da-fA-F]+|0[bB][01]+|0[oO]?[0-7]+|0|[1-9]\d*)$/;
const yamlFloat = /^[-+]?(\.\d+|\d+(\.\d*)?)([eE][-+]?\d+)?$/;
/** What Go's strconv.ParseFloat takes of a text that begins with a dot. */
const dotFloat = /^\.\d+(_\d+)*([eE][-+]?\d+(_\d+)*)?$/;
/** No name is longer. */
const longestName = 5;

/** Go's int and uint64. */
const int64 = { min: -(2n ** 63n), max: 2n ** 63n - 1n };
const maxUint64 = 2n ** 64n - 1n;

/** Whether a Go int holds it; larger ones are no keys to sigs.k8s.io/yaml. */
export const fitsInt64 = (value: bigint): boolean => value >= int64.min && value <= int64.max;

export function resolvePlain(text: string): Resolved {
  const known = text.length <= longestName ? named.get(text) : undefined;
  if (known !== undefined) return known;
  // From plus to nine stand all characters that begin numbers, and two that do not; paths are many, and told at once.
  const first = text.charCodeAt(0);
  if (first > 57 || first < 43 || text[0] === '/') return text;
  if (text[0] === '.') return dotFloat.test(text) ? finite(text.replaceAll('_', ''), text) : text;
  return resolveNumber(text);
}

function resolveNumber(text: string): Resolved {
  const plain = text.replaceAll('_', '');
  const [, sign, body] = integer.exec(plain) ?? [];
  const size = body === undefined ? undefined : BigInt(/^0[0-7]/.test(body) ? `0o${body.slice(1)}` : body);
  if (size !== undefined) {
    const value = sign === '-' ? -size : size;
    if (fitsInt64(value) || (sign === '' && value <= maxUint64)) return value;
  }
  return yamlFloat.test(plain) ? finite(plain, text) : text;
}

/** A float that does not fit 64 bits is no number to Go and stays a text. */
function finite(plain: string, text: string): number | string {
  const value = Number(plain);
  return Number.isFinite(value) ? value : text;
}
