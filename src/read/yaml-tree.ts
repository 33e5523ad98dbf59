import type { Alias, Node, Scalar } from 'yaml';
import { doubleQuoted } from './double-quoted';
import { Fault, maxDepth, tooDeep } from './fault';
import { yamlErrorWords } from './yaml-errors';
import { isAlias, isCollection, isPair, isScalar } from './yaml-package';
import type { ParsedYaml } from './yaml-parse';
import { checkFlowPlain, checkKey, checkTabs } from './yaml-strict';

/** A document whose aliases are bound. */
export interface YamlTree {
  /** null for a document without content */
  readonly root: Node | null;
  /** What each alias stands for: the last node before it with that anchor. */
  readonly targets: ReadonlyMap<Alias, Node>;
}

/** go-yaml's scanner takes no other names (scannerc.go `yaml_parser_scan_anchor`). */
const anchorName = /^[\w-]+$/;

/** @throws Fault for an alias without anchor, and for what go-yaml v2 refuses and the `yaml` package reads */
export function yamlTree(parsed: ParsedYaml): YamlTree {
  const { text, document } = parsed;
  checkVersion(document);
  checkTabs(parsed);
  const anchors = new Map<string, Node>();
  const targets = new Map<Alias, Node>();
  const walk = (node: unknown, depth: number, flow: boolean): void => {
    if (isPair(node)) {
      checkKey(text, node.key);
      walk(node.key, depth, flow);
      walk(node.value, depth, flow);
    } else if (isAlias(node)) {
      targets.set(node, targetOf(node, anchors));
    } else if (isScalar(node)) {
      keepAnchor(node, anchors);
      settleScalar(text, node, flow);
    } else if (isCollection(node)) {
      keepAnchor(node, anchors);
      if (depth > maxDepth) throw tooDeep(node.range?.[0] ?? 0);
      for (const item of node.items) walk(item, depth + 1, node.flow === true);
    }
  };
  walk(document.contents, 0, false);
  return { root: document.contents, targets };
}

/** go-yaml v2 knows version 1.1 alone (parserc.go `yaml_parser_process_directives`). */
function checkVersion({ directives, warnings }: ParsedYaml['document']): void {
  const unknown = warnings.some(({ code }) => code === 'BAD_DIRECTIVE');
  if (unknown || (directives?.yaml.explicit && directives.yaml.version !== '1.1'))
    throw new Fault(0, 'a directive asks for another YAML than 1.1, which clusters do not read', 'leave the line that begins with % out');
}

function targetOf(alias: Alias, anchors: ReadonlyMap<string, Node>): Node {
  const target = anchors.get(alias.source);
  if (target !== undefined) return target;
  throw new Fault(alias.range?.[0] ?? 0, 'an alias names an anchor that stands nowhere before it', 'add the anchor, or quote the text');
}

/** Double quotes are read anew, by Go's rules. */
function settleScalar(text: string, node: Scalar, flow: boolean): void {
  const [from, to] = node.range ?? [0, 0];
  if (flow && node.type === 'PLAIN') checkFlowPlain(text.slice(from, to), from);
  if (node.type !== 'QUOTE_DOUBLE') return;
  const source = text.slice(from, to);
  if (source.includes('\\')) node.value = doubleQuoted(source, from);
}

function keepAnchor(node: Node & { anchor?: string }, anchors: Map<string, Node>): void {
  if (node.anchor === undefined) return;
  if (!anchorName.test(node.anchor)) throw new Fault(node.range?.[0] ?? 0, ...yamlErrorWords('BAD_ALIAS'));
  anchors.set(node.anchor, node);
}
