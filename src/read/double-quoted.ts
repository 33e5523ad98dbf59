import { Fault } from './fault';

const simple: Record<string, string> = {
  '0': '\0',
  a: '\x07',
  b: '\b',
  t: '\t',
  '\t': '\t',
  n: '\n',
  v: '\v',
  f: '\f',
  r: '\r',
  e: '\x1b',
  ' ': ' ',
  '"': '"',
  "'": "'",
  '\\': '\\',
  N: '\u0085',
  _: '\u00a0',
  L: '\u2028',
  P: '\u2029',
};

/** How many hexadecimal digits follow. */
const codeLength: Record<string, number> = { x: 2, u: 4, U: 8 };

/** An escaped line break with its surroundings, an escape, blanks with line breaks, or other text. */
const piece = /\\\r?\n([ \t\r\n]*)|\\([\s\S])|([ \t]*\r?\n[ \t\r\n]*)|[^\\ \t\r\n]+|[ \t\r]/g;

/**
 * The value of a text in double quotes (scannerc.go `yaml_parser_scan_flow_scalar`).
 * @param source with its quotes
 * @param from its offset
 * @throws Fault for escapes that go-yaml v2 does not read, `\/` and surrogates among them
 */
export function doubleQuoted(source: string, from: number): string {
  let value = '';
  const end = source.length - 1;
  piece.lastIndex = 1;
  while (piece.lastIndex < end) {
    const found = piece.exec(source);
    if (found === null) break;
    const [text, joined, escaped, folded] = found;
    if (joined !== undefined) value += breaks(joined);
    else if (folded !== undefined) value += breaks(folded).slice(1) || ' ';
    else if (escaped === undefined) value += text.slice(0, end - found.index);
    else value += unescaped(source, found.index, escaped, from);
  }
  return value;
}

const breaks = (blanks: string): string => blanks.replace(/[^\n]/g, '');

/** One escape's character; the scan goes on after its digits. */
function unescaped(source: string, at: number, escaped: string, from: number): string {
  const known = Object.hasOwn(simple, escaped) ? simple[escaped] : undefined;
  if (known !== undefined) return known;
  const length = Object.hasOwn(codeLength, escaped) ? (codeLength[escaped] ?? 0) : 0;
  const digits = source.slice(at + 2, at + 2 + length);
  const code = /^[\da-fA-F]+$/.test(digits) && digits.length === length ? Number.parseInt(digits, 16) : Number.NaN;
  if (!(code <= 0x10ffff) || (code >= 0xd800 && code <= 0xdfff))
    throw new Fault(from + at, 'a text in double quotes holds an escape that clusters do not read', 'write the character itself');
  piece.lastIndex = at + 2 + length;
  return String.fromCodePoint(code);
}
