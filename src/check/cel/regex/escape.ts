/** Escapes and classes. Upstream: Go regexp/syntax (parse.go, perl_groups.go). */
import { PatternError, type Reader } from './reader';

const controls: Readonly<Record<string, number>> = { a: 7, f: 12, t: 9, n: 10, r: 13, v: 11 };

/** What stands inside a class for each group; Go's `\s` knows neither the vertical tab nor spaces beyond ASCII. */
const groups: Readonly<Record<string, string>> = {
  d: '0-9',
  D: '\\0-/:-\\u{10ffff}',
  w: '0-9A-Z_a-z',
  W: '\\0-/:-@\\[-\\^`\\{-\\u{10ffff}',
  s: '\\t\\n\\f\\r ',
  S: '\\0-\\x08\\v\\x0e-\\x1f!-\\u{10ffff}',
};

const posix: Readonly<Record<string, string>> = {
  alnum: '0-9A-Za-z',
  alpha: 'A-Za-z',
  ascii: '\\0-\\x7f',
  blank: '\\t ',
  cntrl: '\\0-\\x1f\\x7f',
  digit: '0-9',
  graph: '!-~',
  lower: 'a-z',
  print: ' -~',
  punct: '!-\\/:-@\\[-`\\{-~',
  space: '\\t-\\r ',
  upper: 'A-Z',
  word: '0-9A-Za-z_',
  xdigit: '0-9A-Fa-f',
};

/** A code point as it may stand anywhere in a JavaScript pattern. */
export const printPoint = (code: number): string => {
  const point = String.fromCodePoint(code);
  return /[\w \t]/.test(point) || code > 0x9f ? point : `\\u{${code.toString(16)}}`;
};

/** One code point in both cases. */
export const printFolded = (point: string): string => {
  const both = [...new Set([point.toLowerCase(), point.toUpperCase()])].filter((p) => [...p].length === 1);
  return both.length > 1 ? both.join('') : printPoint(point.codePointAt(0) ?? 0);
};

/** A group such as `\d` or `\pL`, as it stands inside a class; the backslash has been read. */
export function readGroup(reader: Reader): string | undefined {
  const letter = reader.peek();
  if (groups[letter] !== undefined) {
    reader.take();
    return groups[letter];
  }
  if (letter !== 'p' && letter !== 'P') return undefined;
  reader.take();
  const name = reader.skip('{') ? reader.match(/^\^?[A-Za-z_]+(?=\})/)?.[0] : reader.take();
  if (name === undefined) throw new PatternError('a wrong Unicode class');
  if (name.length > 1) reader.skip('}');
  const negated = (letter === 'P') !== name.startsWith('^');
  const bare = name.replace(/^\^/, '');
  if (bare === 'Any') return negated ? '' : '\\0-\\u{10ffff}';
  return `\\${negated ? 'P' : 'p'}{${bare.length > 2 ? `Script=${bare}` : bare}}`;
}

/** One escaped code point; the backslash has been read. @throws PatternError */
export function readEscape(reader: Reader): number {
  const octal = reader.match(/^(?:0[0-7]{0,2}|[1-7][0-7]{1,2})/)?.[0];
  if (octal !== undefined) return Number.parseInt(octal, 8);
  const hex = reader.match(/^x(?:\{([0-9a-fA-F]+)\}|([0-9a-fA-F]{2}))/);
  if (hex) {
    const code = Number.parseInt(hex[1] ?? hex[2] ?? '', 16);
    if (code > 0x10ffff) throw new PatternError('a code point that does not exist');
    return code;
  }
  const letter = reader.take();
  const control = controls[letter];
  if (control !== undefined) return control;
  if (/[A-Za-z0-9]/.test(letter) || (letter.codePointAt(0) ?? 0) > 0x7f) throw new PatternError(`an unknown escape \\${letter}`);
  return letter.codePointAt(0) ?? 0;
}

const readPoint = (reader: Reader): number => (reader.skip('\\') ? readEscape(reader) : (reader.take().codePointAt(0) ?? 0));

/** The ASCII letters of a range, in the other case. */
function otherCase(from: number, to: number): string {
  const shifted = (low: number, high: number, by: number): string => {
    const [a, b] = [Math.max(from, low), Math.min(to, high)];
    return a <= b ? `${printPoint(a + by)}-${printPoint(b + by)}` : '';
  };
  return shifted(65, 90, 32) + shifted(97, 122, -32);
}

/** A class; its opening bracket has been read. @throws PatternError */
export function readClass(reader: Reader, ignoreCase: boolean): string {
  let body = reader.skip('^') ? '^' : '';
  for (let first = true; first || reader.peek() !== ']'; first = false) {
    const named = reader.match(/^\[:(\^?)(\w+):\]/);
    if (named) {
      const set = posix[named[2] ?? ''];
      if (set === undefined || named[1]) throw new PatternError(`an unsupported class ${named[0]}`);
      body += set;
      continue;
    }
    if (reader.peek() === '\\' && /[dDwWsSpP]/.test(reader.peek(1))) {
      reader.take();
      body += readGroup(reader) ?? '';
      continue;
    }
    const from = readPoint(reader);
    let to = from;
    if (reader.peek() === '-' && reader.peek(1) !== ']' && reader.peek(1) !== '') {
      reader.take();
      to = readPoint(reader);
      if (to < from) throw new PatternError('a range that runs backwards');
    }
    body += from === to ? printPoint(from) : `${printPoint(from)}-${printPoint(to)}`;
    if (ignoreCase) body += otherCase(from, to);
  }
  reader.take();
  return `[${body}]`;
}
