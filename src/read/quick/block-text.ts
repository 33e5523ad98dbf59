import type { Cursor } from './cursor';
import { code, unsure } from './unsure';

/** `|` or `>`, and what becomes of the line breaks at the end; an indentation that is given as a number is left to the exact reader. */
const header = /[|>][-+]? *\n/y;

/**
 * A text of several lines behind `|` or `>`; the cursor goes on to the next token.
 * @param parent the column of what it stands in
 */
export function blockText(cursor: Cursor, parent: number): string {
  const { text, at: start } = cursor;
  header.lastIndex = start;
  const head = header.exec(text)?.[0];
  if (head === undefined) throw unsure;
  const lines: string[] = [];
  const after = readLines(text, start + head.length, parent, lines);
  let content = lines.length;
  while (lines[content - 1] === '') content--;
  if (content === 0) throw unsure;
  const kept = lines.slice(0, content);
  const body = text.charCodeAt(start) === code.pipe ? kept.join('\n') : foldedLines(kept);
  cursor.at = after - 1;
  cursor.advance();
  if (cursor.indent > parent) throw unsure;
  if (head[1] === '-') return body;
  return body + '\n'.repeat(head[1] === '+' ? lines.length - content + 1 : 1);
}

/** Reads the lines that belong to the text, their indentation taken off. @returns where the line after them begins */
function readLines(text: string, from: number, parent: number, lines: string[]): number {
  let indent = -1;
  let widest = 0;
  let at = from;
  while (at < text.length) {
    const end = text.indexOf('\n', at);
    // A text that ends without a line break is read differently by different readers.
    if (end === -1) throw unsure;
    let first = at;
    while (text.charCodeAt(first) === code.space) first++;
    const width = first - at;
    if (first === end) {
      if (indent === -1) widest = Math.max(widest, width);
      else if (width > indent) throw unsure;
      lines.push('');
    } else {
      if (indent === -1) {
        if (width <= parent || widest > width || text.charCodeAt(first) === code.tab) throw unsure;
        indent = width;
      }
      if (width < indent) return at;
      lines.push(text.slice(at + indent, end));
    }
    at = end + 1;
  }
  return at;
}

/** Lines flow into each other, and a blank line is a line break; lines that are indented deeper are left to the exact reader. */
function foldedLines(lines: readonly string[]): string {
  let folded = '';
  let breaks = 0;
  for (const [index, line] of lines.entries()) {
    if (line === '') {
      breaks++;
      continue;
    }
    if (line.startsWith(' ') || line.startsWith('\t')) throw unsure;
    folded += breaks > 0 ? '\n'.repeat(breaks) : index === 0 ? '' : ' ';
    folded += line;
    breaks = 0;
  }
  return folded;
}
