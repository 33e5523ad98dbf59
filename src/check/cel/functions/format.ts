/** `'%s and %d'.format([a, b])`. Upstream: cel-go ext/formatting.go. */
import { Failure } from '../failure';
import { List, MapValue, Uint, type Value } from '../values';
import { toText } from './convert';

const clause = /%(?:%|(?:\.(\d+))?([a-zA-Z]))/g;

/** @throws Failure for too few values, or a clause that does not take its value */
export function formatted(pattern: string, values: Value): string {
  if (!(values instanceof List)) throw new Failure('format takes a list');
  let next = 0;
  return pattern.replace(clause, (whole, digits: string | undefined, verb: string | undefined) => {
    if (whole === '%%') return '%';
    return one(verb ?? '', values.get(BigInt(next++)), digits === undefined ? 6 : Number(digits));
  });
}

function one(verb: string, value: Value, digits: number): string {
  const whole = value instanceof Uint ? value.value : value;
  switch (verb) {
    case 's':
      return show(value);
    case 'd':
      if (typeof whole === 'bigint') return whole.toString();
      break;
    case 'f':
      if (typeof value === 'number') return value.toFixed(digits);
      break;
    case 'e':
      if (typeof value === 'number') return value.toExponential(digits).replace(/e([+-])(\d)$/, 'e$10$2');
      break;
    case 'b':
      if (typeof whole === 'boolean') return whole ? '1' : '0';
      if (typeof whole === 'bigint') return whole.toString(2);
      break;
    case 'o':
      if (typeof whole === 'bigint') return whole.toString(8);
      break;
    case 'x':
    case 'X':
      return upperIf(verb === 'X', hex(whole));
  }
  throw new Failure(`%${verb} does not take this value`);
}

const upperIf = (upper: boolean, value: string): string => (upper ? value.toUpperCase() : value);

function hex(value: Value): string {
  if (typeof value === 'bigint') return value.toString(16);
  if (typeof value === 'string') return Buffer.from(value).toString('hex');
  if (value instanceof Uint8Array) return Buffer.from(value).toString('hex');
  throw new Failure('%x does not take this value');
}

function show(value: Value): string {
  if (value === null) return 'null';
  if (value instanceof List) return `[${[...value].map(show).join(', ')}]`;
  if (value instanceof MapValue)
    return `{${[...value.keys()]
      .map((key) => `${show(key)}: ${show(value.find(key) ?? null)}`)
      .sort()
      .join(', ')}}`;
  return toText(value);
}
