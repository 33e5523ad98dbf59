/**
 * Regular expressions with the meaning that Go's regexp package gives them, as JavaScript ones: the same language, with
 * what Go refuses (backreferences, looking around, counts above 1000) refused.
 * Upstream: Go regexp/syntax/parse.go with the flags of syntax.Perl.
 */
import { printFolded, printPoint, readClass, readEscape, readGroup } from './escape';
import { PatternError, Reader } from './reader';

interface Flags {
  readonly i: boolean;
  readonly m: boolean;
  readonly s: boolean;
  readonly U: boolean;
}

const known = new Map<string, RegExp>();

/** @throws PatternError where Go would not compile the pattern; @returns a pattern with the flags `u` and `g`, so set `lastIndex` before use */
export function goPattern(pattern: string): RegExp {
  let found = known.get(pattern);
  if (!found) {
    found = new RegExp(translate(pattern), 'gu');
    known.set(pattern, found);
  }
  return found;
}

/** Whether a pattern is found anywhere in a text. @throws PatternError */
export function goMatches(text: string, pattern: string): boolean {
  const found = goPattern(pattern);
  found.lastIndex = 0;
  return found.test(text);
}

function translate(pattern: string): string {
  const reader = new Reader(pattern);
  const source = alternatives(reader, { i: false, m: false, s: false, U: false });
  if (!reader.done) throw new PatternError('a closing parenthesis too many');
  return source;
}

/** Up to the closing parenthesis, which stays. */
function alternatives(reader: Reader, outer: Flags): string {
  let flags = outer;
  let source = '';
  let atom = '';
  for (;;) {
    const next = reader.peek();
    if (next === '' || next === ')') return source + atom;
    const count = readCount(reader);
    if (count !== undefined) {
      if (atom === '') throw new PatternError('a repetition of nothing');
      const lazy = reader.skip('?') !== flags.U;
      if (readCount(reader) !== undefined) throw new PatternError('a repetition of a repetition');
      source += `${isAssertion(atom) ? `(?:${atom})` : atom}${count}${lazy ? '?' : ''}`;
      atom = '';
      continue;
    }
    source += atom;
    atom = '';
    if (reader.skip('|')) {
      source += '|';
      continue;
    }
    const set = reader.match(/^\(\?([imsU]*)(?:-([imsU]+))?\)/);
    if (set) flags = withFlags(flags, set);
    else atom = readAtom(reader, flags);
  }
}

const isAssertion = (atom: string): boolean => /^(?:\^|\$|\\[bB]|\(\?<?[=!].*)$/s.test(atom);

function withFlags(flags: Flags, [, on = '', off = '']: RegExpExecArray): Flags {
  if (on + off === '') throw new PatternError('no flags where flags belong');
  const set = (flag: keyof Flags): boolean => (off.includes(flag) ? false : flags[flag] || on.includes(flag));
  return { i: set('i'), m: set('m'), s: set('s'), U: set('U') };
}

/** `*`, `+`, `?` or a count in braces; braces that hold no count are plain text. */
function readCount(reader: Reader): string | undefined {
  if (/[*+?]/.test(reader.peek())) return reader.take();
  if (reader.peek() !== '{') return undefined;
  const found = reader.match(/^\{(0|[1-9]\d*)(,(0|[1-9]\d*)?)?\}/);
  if (!found) return undefined;
  const [text, low = '', , high] = found;
  if (Number(low) > 1000 || Number(high ?? 0) > 1000 || (high !== undefined && Number(high) < Number(low))) {
    throw new PatternError(`a wrong count ${text}`);
  }
  return text;
}

function readAtom(reader: Reader, flags: Flags): string {
  if (reader.peek() === '(') return readGroupOf(reader, flags);
  const next = reader.take();
  switch (next) {
    case '.':
      return flags.s ? '[^]' : '[^\\n]';
    case '^':
      return flags.m ? '(?<=^|\\n)' : '^';
    case '$':
      return flags.m ? '(?=\\n|$)' : '$';
    case '[':
      return readClass(reader, flags.i);
    case '\\':
      return readBackslash(reader, flags);
    default:
      return point(next, flags);
  }
}

const point = (text: string, flags: Flags): string => {
  if (!flags.i) return printPoint(text.codePointAt(0) ?? 0);
  return `[${printFolded(text)}]`;
};

function readGroupOf(reader: Reader, flags: Flags): string {
  const plain = reader.match(/^\((?:\?P?<\w+>|(?!\?))/);
  const flagged = plain ? undefined : reader.match(/^\(\?([imsU]*)(?:-([imsU]+))?:/);
  if (!plain && !flagged) throw new PatternError('a kind of group that is not supported');
  const inner = flagged && (flagged[1] || flagged[2]) ? withFlags(flags, flagged) : flags;
  const body = alternatives(reader, inner);
  if (!reader.skip(')')) throw new PatternError('a parenthesis that is not closed');
  return `${plain ? '(' : '(?:'}${body})`;
}

function readBackslash(reader: Reader, flags: Flags): string {
  const next = reader.peek();
  if (next === 'A' || next === 'z') return reader.take() === 'A' ? '^' : '$';
  if (next === 'b' || next === 'B') return `\\${reader.take()}`;
  if (reader.skip('Q')) {
    let source = '';
    while (!reader.done && !reader.skip('\\E')) source += point(reader.take(), flags);
    return `(?:${source})`;
  }
  const group = readGroup(reader);
  if (group !== undefined) return `[${group}]`;
  return point(String.fromCodePoint(readEscape(reader)), flags);
}
