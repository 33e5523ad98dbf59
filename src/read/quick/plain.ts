import { keyText } from '../key';
import { resolvePlain } from '../scalar';
import type { Cursor } from './cursor';
import { code, unsure } from './unsure';

/** What no unquoted text begins with here: YAML's own characters, some of which are harmless in some places. */
const indicators = new Set([...'?:,[]{}#&*!|>\'"%@`'].map((char) => char.charCodeAt(0)));

/** Digits that a 64-bit float holds whatever they are. */
const smallInteger = /^(?:0|-?[1-9]\d{0,14})$/;

/** What an unquoted text means. @throws unsure for what has no place in a manifest */
export function plainValue(text: string): string | number | boolean | null {
  const first = text.charCodeAt(0);
  if (first < 58 && smallInteger.test(text)) return Number(text);
  const value = resolvePlain(text);
  if (typeof value === 'bigint') return Number(value);
  if (typeof value !== 'number') return value;
  if (!Number.isFinite(value)) throw unsure;
  return value === 0 ? 0 : value;
}

/** The key that an unquoted text becomes. */
export function plainKey(text: string): string {
  const key = text === '<<' ? undefined : keyText(resolvePlain(text));
  if (key === undefined) throw unsure;
  return key;
}

/** Whether an unquoted text may begin at an offset. */
export function beginsPlain(cursor: Cursor, at: number): boolean {
  const first = cursor.text.charCodeAt(at);
  return !indicators.has(first) && (first !== code.dash || !cursor.isBlank(at + 1));
}

/** The offset where an unquoted text's line ends, a comment left out; -1 where it holds a colon that makes it a key. */
export function plainEnd({ text }: Cursor, from: number): number {
  const { length } = text;
  let at = from;
  for (; at < length; at++) {
    const next = text.charCodeAt(at);
    if (next === code.newline) break;
    if (next === code.colon) {
      const after = text.charCodeAt(at + 1);
      if (after === code.space || after === code.newline || at + 1 === length) return -1;
    } else if (next === code.tab) throw unsure;
    else if (next === code.hash && text.charCodeAt(at - 1) === code.space) break;
  }
  while (text.charCodeAt(at - 1) === code.space) at--;
  return at;
}

/** The offset of the colon that ends an unquoted key, or -1 where there is none on its line. */
export function plainKeyEnd({ text }: Cursor, from: number): number {
  const { length } = text;
  for (let at = from; at < length; at++) {
    const next = text.charCodeAt(at);
    if (next === code.newline || next === code.tab) return -1;
    if (next === code.colon) {
      const after = text.charCodeAt(at + 1);
      if (after === code.space || after === code.newline || at + 1 === length) return at;
    } else if (next === code.hash && text.charCodeAt(at - 1) === code.space) return -1;
  }
  return -1;
}

/**
 * An unquoted text, over several lines where they are indented deeper; the cursor goes on to the next token.
 * @param parent the column of what it stands in
 */
export function plainText(cursor: Cursor, parent: number): string {
  const { text } = cursor;
  if (!beginsPlain(cursor, cursor.at)) throw unsure;
  let value = '';
  for (;;) {
    const end = plainEnd(cursor, cursor.at);
    if (end === -1) throw unsure;
    value += text.slice(cursor.at, end);
    const lineEnd = cursor.lineEnd(end);
    cursor.at = lineEnd;
    cursor.advance();
    if (cursor.indent <= parent) return value;
    // Whatever stands between the lines, a comment at least, ends the text.
    const between = text.slice(end, cursor.at);
    if (between.trim() !== '' || !beginsPlain(cursor, cursor.at)) throw unsure;
    const breaks = between.split('\n').length - 1;
    value += breaks === 1 ? ' ' : '\n'.repeat(breaks - 1);
  }
}
