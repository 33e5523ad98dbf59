import { doubleQuoted } from '../double-quoted';
import type { Cursor } from './cursor';
import { code, unsure } from './unsure';

/** The offset after the closing quote of the text in quotes that begins at one. */
export function afterQuoted({ text }: Cursor, start: number): number {
  const quote = text.charCodeAt(start);
  for (let at = start + 1; at < text.length; at++) {
    const next = text.charCodeAt(at);
    if (next === code.backslash && quote === code.doubleQuote) at++;
    else if (next === quote) {
      if (quote === code.doubleQuote || text.charCodeAt(at + 1) !== quote) return at + 1;
      at++;
    }
  }
  throw unsure;
}

/**
 * The value of a text in quotes.
 * @param parent the column of what it stands in: the lines after its first must be indented deeper
 */
export function quotedText({ text }: Cursor, start: number, end: number, parent: number): string {
  const source = text.slice(start, end);
  const isDouble = source.charCodeAt(0) === code.doubleQuote;
  const isLong = source.includes('\n');
  if (isLong) checkLines(source, parent);
  if (isDouble) return isLong || source.includes('\\') ? doubleQuoted(source, start) : source.slice(1, -1);
  const body = isLong ? folded(source.slice(1, -1)) : source.slice(1, -1);
  return body.includes("''") ? body.replaceAll("''", "'") : body;
}

function checkLines(source: string, parent: number): void {
  if (source.includes('\t')) throw unsure;
  for (const line of source.split('\n').slice(1)) {
    const indent = line.search(/[^ ]/);
    if (indent !== -1 && indent <= parent) throw unsure;
  }
}

/** A line break is a space, and each blank line a line break; spaces round them are dropped. */
const folded = (body: string): string =>
  body.replace(/ *\n[ \n]*/g, (breaks) => {
    const count = breaks.split('\n').length - 1;
    return count === 1 ? ' ' : '\n'.repeat(count - 1);
  });
