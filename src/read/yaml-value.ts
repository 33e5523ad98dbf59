import type { Alias, Pair, Scalar, YAMLMap } from 'yaml';
import { AliasBudget } from './alias-budget';
import { duplicateKey, Fault, maxDepth, tooDeep } from './fault';
import { keyText } from './key';
import { put } from './put';
import type { Resolved } from './scalar';
import { mergeTags, resolveScalar } from './tag';
import { isAlias, isMap, isScalar, isSeq } from './yaml-package';
import type { YamlTree } from './yaml-tree';

type Map = Record<string, unknown>;

/** Where a node begins. */
export const startOf = (node: unknown): number =>
  isScalar(node) || isAlias(node) || isMap(node) || isSeq(node) ? (node.range?.[0] ?? 0) : 0;

/** Whether a pair is a merge and not an entry (decode.go `isMerge`). */
export const isMerge = ({ key }: Pair): boolean =>
  isScalar(key) && key.value === '<<' && (key.tag === undefined ? key.type === 'PLAIN' : mergeTags.includes(key.tag));

/** What a scalar node means, or undefined where its text is not of its tag's type. */
function resolved(node: Scalar): Resolved | undefined {
  return resolveScalar({ text: String(node.value), plain: node.type === 'PLAIN', tag: node.tag });
}

/** The string that a key becomes, aliases followed; undefined where the node cannot be a key. */
export function keyOf(node: unknown, targets: YamlTree['targets']): string | undefined {
  const target = isAlias(node) ? targets.get(node) : node;
  if (!isScalar(target)) return undefined;
  const value = resolved(target);
  return value === undefined ? undefined : keyText(value);
}

/** Turns a tree into plain data as go-yaml v2's decoder does (decode.go), aliases copied. */
class Decoder {
  private readonly budget = new AliasBudget();
  private readonly open = new Set<Alias>();

  constructor(private readonly tree: YamlTree) {}

  value(node: unknown, depth: number): unknown {
    this.budget.spend(startOf(node));
    if (depth > maxDepth) throw tooDeep(startOf(node));
    if (isMap(node)) {
      const map: Map = {};
      this.fill(map, node, depth);
      return map;
    }
    if (isSeq(node)) return node.items.map((item) => this.value(item, depth + 1));
    if (isAlias(node)) return this.through(node, (target) => this.value(target, depth + 1));
    return isScalar(node) ? this.scalar(node) : null;
  }

  private scalar(node: Scalar): unknown {
    const value = resolved(node);
    if (value === undefined)
      throw new Fault(startOf(node), 'a value is not of the type that its tag asks for', 'leave the tag out, or mend the value');
    if (typeof value === 'bigint') return Number(value);
    if (typeof value === 'number' && !Number.isFinite(value))
      throw new Fault(startOf(node), 'infinity and not-a-number have no place in a manifest', 'write a number, or quote the text');
    return value === 0 ? 0 : value;
  }

  /** In the order of the text: go-yaml v2 lets a merge win over the keys before it, and lose to those after it. */
  private fill(map: Map, node: YAMLMap, depth: number): void {
    for (const [index, pair] of node.items.entries()) {
      if (isMerge(pair)) this.merge(map, pair.value, depth);
      else {
        const key = this.key(pair.key);
        if (Object.hasOwn(map, key)) this.refuseDuplicate(node, index, key);
        put(map, key, this.value(pair.value, depth + 1));
      }
    }
  }

  private key(node: unknown): string {
    this.budget.spend(startOf(node));
    const key = keyOf(node, this.tree.targets);
    if (key === undefined) throw new Fault(startOf(node), 'a key is not a text, number or boolean', 'write it as a text in quotes');
    return key;
  }

  private refuseDuplicate(node: YAMLMap, index: number, key: string): void {
    const first = node.items.slice(0, index).find((pair) => !isMerge(pair) && keyOf(pair.key, this.tree.targets) === key);
    if (first !== undefined) throw duplicateKey(key, startOf(first.key), startOf(node.items[index]?.key));
  }

  private merge(map: Map, node: unknown, depth: number): void {
    // Earlier maps of a list win, so they come last (decode.go `merge`).
    if (isSeq(node)) for (const item of node.items.toReversed()) this.mergeOne(map, item, depth);
    else this.mergeOne(map, node, depth);
  }

  private mergeOne(map: Map, node: unknown, depth: number): void {
    this.budget.spend(startOf(node));
    if (isMap(node)) this.fill(map, node, depth + 1);
    else if (isAlias(node) && isMap(this.tree.targets.get(node))) this.through(node, (target) => this.mergeOne(map, target, depth + 1));
    else throw new Fault(startOf(node), 'only maps can be merged with <<', 'give it a map, an alias of one, or a list of those');
  }

  private through<T>(alias: Alias, read: (target: unknown) => T): T {
    if (this.open.has(alias)) throw new Fault(startOf(alias), 'an anchor contains an alias of itself', 'write the value out');
    this.open.add(alias);
    this.budget.enterAlias();
    const value = read(this.tree.targets.get(alias));
    this.budget.leaveAlias();
    this.open.delete(alias);
    return value;
  }
}

/** @throws Fault for what go-yaml v2 or its conversion to JSON refuses, and for a key that stands twice in one map */
export const decodeYaml = (tree: YamlTree): unknown => new Decoder(tree).value(tree.root, 0);
