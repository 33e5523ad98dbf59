import type { Pair, YAMLMap } from 'yaml';
import { leaf, type Place, type Step } from './place';
import { isAlias, isMap, isSeq } from './yaml-package';
import type { YamlTree } from './yaml-tree';
import { isMerge, keyOf, startOf } from './yaml-value';

/** Where a tree's values stand; what comes through an alias or a merge stands where it is written. */
export function yamlPlace(tree: YamlTree, node: unknown = tree.root): Place {
  const target = isAlias(node) ? tree.targets.get(node) : node;
  if (isMap(target)) return { at: startOf(node), step: (step) => mapStep(tree, target, String(step)) };
  if (isSeq(target)) {
    return {
      at: startOf(node),
      step(step) {
        const item = typeof step === 'number' ? target.items[step] : undefined;
        return item === undefined ? undefined : { at: startOf(item), to: yamlPlace(tree, item) };
      },
    };
  }
  return leaf(startOf(node));
}

/** The last entry wins, as when decoding. */
function mapStep(tree: YamlTree, map: YAMLMap, key: string): Step | undefined {
  for (const pair of map.items.toReversed()) {
    const found = isMerge(pair) ? mergedStep(tree, pair.value, key) : ownStep(tree, pair, key);
    if (found !== undefined) return found;
  }
  return undefined;
}

function ownStep(tree: YamlTree, pair: Pair, key: string): Step | undefined {
  return keyOf(pair.key, tree.targets) === key ? { at: startOf(pair.key), to: yamlPlace(tree, pair.value) } : undefined;
}

function mergedStep(tree: YamlTree, merged: unknown, key: string): Step | undefined {
  const sources = isSeq(merged) ? merged.items : [merged];
  for (const source of sources) {
    const found = yamlPlace(tree, source).step(key);
    if (found !== undefined) return found;
  }
  return undefined;
}
