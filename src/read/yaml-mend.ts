import type { Document, YAMLParseError } from 'yaml';
import { Fault } from './fault';
import { isCollection, isScalar, yaml } from './yaml-package';

/**
 * go-yaml, as libyaml, asks for no indentation inside quotes and brackets (scannerc.go `yaml_parser_scan_flow_scalar`,
 * `yaml_parser_unroll_indent`); the `yaml` package does, and cuts them off. Their lines are indented here until it reads
 * them. Lines stay the same; columns shift on the lines that are touched.
 * @returns undefined where the error is another one
 * @throws Fault where they are not closed at all
 */
export function mend(text: string, document: Document, error: YAMLParseError): string | undefined {
  const start = error.code === 'RESOURCE_EXHAUSTION' ? undefined : cutOff(text, document, error.pos[0]);
  if (start === undefined) return undefined;
  const end = closing(text, start);
  if (end === undefined) throw new Fault(start, 'a quote or bracket is opened here and never closed', 'close it', text);
  const mended = indentLines(text, start, end);
  return mended === text ? undefined : mended;
}

/** Where the first quoted text or bracket before an offset begins that ends before its closing character. */
function cutOff(text: string, document: Document, before: number): number | undefined {
  let start: number | undefined;
  const { visit } = yaml();
  visit(document, {
    Node(_key, node) {
      const [from, to] = node.range ?? [0, 0];
      if (from > before) return visit.BREAK;
      const quoted = isScalar(node) && (node.type === 'QUOTE_DOUBLE' || node.type === 'QUOTE_SINGLE');
      if (!quoted && !(isCollection(node) && node.flow)) return undefined;
      if (closing(text, from) === to - 1) return visit.SKIP;
      start = from;
      return visit.BREAK;
    },
  });
  return start;
}

const closing = (text: string, start: number): number | undefined =>
  text[start] === '[' || text[start] === '{' ? bracketEnd(text, start) : quoteEnd(text, start);

/** The offset of the closing quote of a text that begins at an offset. */
function quoteEnd(text: string, start: number): number | undefined {
  const quote = text[start];
  for (let at = start + 1; at < text.length; at++) {
    if (quote === '"' && text[at] === '\\') at++;
    else if (text[at] === quote) {
      if (quote === '"' || text[at + 1] !== quote) return at;
      at++;
    }
  }
  return undefined;
}

/** The offset of the bracket that closes the one at an offset. */
function bracketEnd(text: string, start: number): number | undefined {
  let depth = 0;
  for (let at = start; at < text.length; at++) {
    const char = text[at] ?? '';
    const before = text[at - 1] ?? '\n';
    if ('[{'.includes(char)) depth++;
    else if (']}'.includes(char) && --depth === 0) return at;
    else if (`'"`.includes(char) && /[\s[{,:]/.test(before)) at = quoteEnd(text, at) ?? text.length;
    else if (char === '#' && /\s/.test(before)) at = lineEnd(text, at);
  }
  return undefined;
}

function lineEnd(text: string, at: number): number {
  const newline = text.indexOf('\n', at);
  return newline === -1 ? text.length : newline;
}

/** Indents the lines after the first deeper than where the value begins; inside quotes and brackets that says nothing. */
function indentLines(text: string, start: number, end: number): string {
  const column = start - (text.lastIndexOf('\n', start) + 1);
  const value = text
    .slice(start, end + 1)
    .replace(/\n( *)(?![ \r\n])/g, (line, spaces: string) => (spaces.length > column ? line : `\n${' '.repeat(column + 1)}`));
  return text.slice(0, start) + value + text.slice(end + 1);
}
