/** Strings. Upstream: cel-go common/stdlib and ext/strings.go. Positions and sizes count code points. */
import { Failure, noOverload } from '../failure';
import { PlainList } from '../plain';
import { List, type Value } from '../values';
import { formatted } from './format';
import { count, type FunctionTable, text } from './table';

const surrogate = /[\ud800-\udfff]/;

/** A text by code points; the text itself where each is one unit. */
const points = (value: string): string | string[] => (surrogate.test(value) ? [...value] : value);

/** How many code points a text has. */
export const length = (value: string): number => points(value).length;

const slice = (value: string, from: number, to?: number): string => {
  const all = points(value);
  return typeof all === 'string' ? all.slice(from, to) : all.slice(from, to).join('');
};

/** A position in units as one in code points. */
const place = (value: string, unit: number): bigint => BigInt(unit < 0 ? -1 : length(value.slice(0, unit)));
const unit = (value: string, position: number): number => slice(value, 0, position).length;

function within(position: number, size: number): void {
  if (position < 0 || position > size) throw new Failure(`index out of range: ${position}`);
}

function indexOf(a: Value, b: Value, from = 0n as Value): Value {
  const [value, part, start] = [text(a, 'indexOf'), text(b, 'indexOf'), count(from, 'indexOf')];
  if (part === '') return from;
  within(start, length(value));
  return place(value, value.indexOf(part, unit(value, start)));
}

function lastIndexOf(a: Value, b: Value, from?: Value): Value {
  const [value, part] = [text(a, 'lastIndexOf'), text(b, 'lastIndexOf')];
  const size = length(value);
  if (from === undefined) return part === '' ? BigInt(size) : place(value, value.lastIndexOf(part));
  const start = count(from, 'lastIndexOf');
  if (part === '') return from;
  within(start, size);
  return place(value, value.lastIndexOf(part, unit(value, start)));
}

function charAt(a: Value, b: Value): Value {
  const [value, at] = [text(a, 'charAt'), count(b, 'charAt')];
  within(at, length(value));
  return slice(value, at, at + 1);
}

function substring(a: Value, b: Value, c?: Value): Value {
  const [value, from] = [text(a, 'substring'), count(b, 'substring')];
  const size = length(value);
  const to = c === undefined ? size : count(c, 'substring');
  within(from, size);
  within(to, size);
  if (from > to) throw new Failure(`a substring from ${from} to ${to}`);
  return slice(value, from, to);
}

/** As Go's strings.SplitN: below zero all parts, else at most so many, the rest in the last. */
function split(a: Value, b: Value, c: Value = -1n): Value {
  const [value, separator, limit] = [text(a, 'split'), text(b, 'split'), count(c, 'split')];
  if (limit === 0) return new PlainList([]);
  const parts = separator === '' ? [...value] : value.split(separator);
  if (limit < 0 || parts.length <= limit) return new PlainList(parts);
  return new PlainList([...parts.slice(0, limit - 1), parts.slice(limit - 1).join(separator)]);
}

function replace(a: Value, b: Value, c: Value, d: Value = -1n): Value {
  const [value, from, to, limit] = [text(a, 'replace'), text(b, 'replace'), text(c, 'replace'), count(d, 'replace')];
  // Go replaces an empty text before each code point and at the end.
  const parts = from === '' ? ['', ...value, ''] : value.split(from);
  const times = limit < 0 ? parts.length - 1 : Math.min(limit, parts.length - 1);
  return (
    parts.slice(0, times + 1).join(to) +
    parts
      .slice(times + 1)
      .map((part) => from + part)
      .join('')
  );
}

function join(a: Value, b: Value = ''): Value {
  if (!(a instanceof List)) throw noOverload('join');
  return [...a].map((part) => text(part, 'join')).join(text(b, 'join'));
}

const onAscii =
  (change: (part: string) => string, pattern: RegExp, name: string) =>
  (a: Value): Value =>
    text(a, name).replace(pattern, change);

/** Unicode's White_Space, which is what Go trims. */
const edges =
  /^[\t-\r \x85\xa0\u1680\u2000-\u200a\u2028\u2029\u202f\u205f\u3000]+|[\t-\r \x85\xa0\u1680\u2000-\u200a\u2028\u2029\u202f\u205f\u3000]+$/g;

export const strings: FunctionTable = {
  '.startsWith/1': (a, b) => text(a, 'startsWith').startsWith(text(b, 'startsWith')),
  '.endsWith/1': (a, b) => text(a, 'endsWith').endsWith(text(b, 'endsWith')),
  '.contains/1': (a, b) => text(a, 'contains').includes(text(b, 'contains')),
  '.charAt/1': charAt,
  '.indexOf/2': indexOf,
  '.lastIndexOf/2': lastIndexOf,
  '.substring/1': (a, b) => substring(a, b),
  '.substring/2': substring,
  '.split/1': (a, b) => split(a, b),
  '.split/2': split,
  '.replace/2': (a, b, c) => replace(a, b, c),
  '.replace/3': replace,
  '.join/0': (a) => join(a),
  '.join/1': join,
  '.trim/0': (a) => text(a, 'trim').replace(edges, ''),
  '.lowerAscii/0': onAscii((part) => part.toLowerCase(), /[A-Z]+/g, 'lowerAscii'),
  '.upperAscii/0': onAscii((part) => part.toUpperCase(), /[a-z]+/g, 'upperAscii'),
  '.format/1': (a, b) => formatted(text(a, 'format'), b),
  'strings.quote/1': (a) => quote(text(a, 'quote')),
};

const marks: Readonly<Record<string, string>> = {
  '\x07': '\\a',
  '\b': '\\b',
  '\f': '\\f',
  '\n': '\\n',
  '\r': '\\r',
  '\t': '\\t',
  '\v': '\\v',
  '\\': '\\\\',
  '"': '\\"',
};

const quote = (value: string): string => `"${[...value].map((sign) => marks[sign] ?? sign).join('')}"`;

/** Where a part stands in a text, for the functions that strings and lists share. */
export const positions = { indexOf, lastIndexOf };
