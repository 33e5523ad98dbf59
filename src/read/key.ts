import { fitsInt64, type Resolved } from './scalar';

/**
 * The string that a map's key becomes (sigs.k8s.io/yaml `convertToJSONableObject`).
 * @returns undefined for what cannot be a key there: null, and integers beyond 64 bits with sign
 */
export function keyText(key: Resolved): string | undefined {
  switch (typeof key) {
    case 'string':
      return key;
    case 'boolean':
      return String(key);
    case 'bigint':
      return fitsInt64(key) ? String(key) : undefined;
    case 'number':
      return floatText(key);
    default:
      return undefined;
  }
}

/** Exponents that Go's 'g' format prints without `e` (strconv/ftoa.go `formatDigits`). */
const plainExponents = { from: -4, below: 6 };
/** So many digits name every 32-bit float. */
const floatDigits = 9;

/** Go's `strconv.FormatFloat(value, 'g', -1, 32)`, infinities and NaN in YAML's words. */
function floatText(value: number): string {
  if (Number.isNaN(value)) return '.nan';
  const single = Math.fround(value);
  if (!Number.isFinite(single)) return value > 0 ? '.inf' : '-.inf';
  if (Object.is(single, -0)) return '-0';
  const shortest = shortestSingle(single);
  const [digits = '', power = '0'] = shortest.toExponential().split('e');
  const exponent = Number(power);
  if (exponent >= plainExponents.from && exponent < plainExponents.below) return String(shortest);
  return `${digits}e${exponent < 0 ? '-' : '+'}${String(Math.abs(exponent)).padStart(2, '0')}`;
}

/** The number with the fewest digits that is the same 32-bit float. */
function shortestSingle(single: number): number {
  for (let digits = 1; digits < floatDigits; digits++) {
    const short = Number(single.toPrecision(digits));
    if (Math.fround(short) === single) return short;
  }
  return Number(single.toPrecision(floatDigits));
}
