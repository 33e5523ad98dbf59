import { Fault } from './fault';
import { yamlErrorWords } from './yaml-errors';
import { isCollection, isScalar, yaml } from './yaml-package';
import type { ParsedYaml } from './yaml-parse';

/** Indentation that holds a tab. */
const tabbed = /^ *(?:[-?:] +)*[-?:]?\t/gm;

/** Characters between the beginning of a key and its colon (scannerc.go `yaml_simple_key_is_valid`). */
const maxKeyLength = 1024;

/** Refuses keys without `?` that are too long or go over several lines. */
export function checkKey(text: string, node: unknown): void {
  if (!isScalar(node)) return;
  const [from, to] = node.range ?? [0, 0];
  if (to - from <= maxKeyLength && !text.slice(from, to).includes('\n')) return;
  if (!text.slice(0, from).trimEnd().endsWith('?')) throw new Fault(from, ...yamlErrorWords('MULTILINE_IMPLICIT_KEY'));
}

/** Refuses tabs in indentation: they may only stand inside quotes, brackets and longer texts (`yaml_parser_scan_to_next_token`). */
export function checkTabs({ text, document }: ParsedYaml): void {
  if (!text.includes('\t')) return;
  const inside: (readonly [number, number])[] = [];
  yaml().visit(document, {
    Node(_key, node) {
      if (isScalar(node) || (isCollection(node) && node.flow)) inside.push([node.range?.[0] ?? 0, node.range?.[1] ?? 0]);
    },
  });
  for (const { index, 0: indentation } of text.matchAll(tabbed)) {
    const at = index + indentation.length - 1;
    if (!inside.some(([from, to]) => from <= at && at < to)) throw new Fault(at, ...yamlErrorWords('TAB_AS_INDENT'), text);
  }
}

/** Inside brackets go-yaml v2 takes a colon at the beginning and a question mark anywhere for an indicator. */
export function checkFlowPlain(source: string, from: number): void {
  const at = source.startsWith(':') ? 0 : source.indexOf('?');
  if (at !== -1) throw new Fault(from + at, 'a text in brackets holds a : or ? that clusters take for YAML', 'put the text in quotes');
}
