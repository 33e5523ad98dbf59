import type { Inventory } from '../check/inventory';
import type { Doc } from '../core/doc';
import type { Target } from '../core/target';
import { type ConfigKey, type ConfigMap, configKeys, isTaken } from './facts';
import { type TextPart, textUnder } from './texts';
import { referencesTo, targetsOfPool } from './world';

const isConfigMap = (doc: Doc): doc is Doc<ConfigMap> => doc.manifest.apiVersion === 'v1' && doc.manifest.kind === 'ConfigMap';

/** The operator reads all documents of `config`, and only the first of `tuning` (HS nodepool/config.go, nto.go). */
export const partsRead = (map: ConfigMap, key: ConfigKey): readonly TextPart[] => {
  const { parts } = textUnder(map, key);
  return key === 'config' ? parts : parts.slice(0, 1);
};

/** What the NodePools that use a map are judged for, each different one once; undefined: its cluster's own, where none uses it. */
function targetsOf(cluster: Inventory, map: ConfigMap, key: ConfigKey): readonly (readonly Target[] | undefined)[] {
  const users = referencesTo(cluster, map).filter((reference) => reference.key === key);
  if (users.length === 0) return [undefined];
  const all = users.map(({ pool }) => targetsOfPool(cluster, pool.manifest));
  return [...new Map(all.map((targets) => [JSON.stringify(targets), targets])).values()];
}

/**
 * The objects inside a ConfigMap that a NodePool names, or whose text reads as objects that one could take. Each is
 * yielded once for each release of the NodePools that use it.
 */
export function* unwrap(doc: Doc, cluster: Inventory): Generator<Doc> {
  if (!isConfigMap(doc)) return;
  for (const key of configKeys) {
    for (const { manifest, index } of partsRead(doc.manifest, key)) {
      if (manifest === undefined || !isTaken(key, manifest, cluster.target.release)) continue;
      const path = ['data', key, index];
      const origin: Doc['origin'] = { ...doc.origin, locate: (inner) => doc.origin.locate([...path, ...inner]) };
      // Machine configuration is decoded leniently, tuning is not (HS nodepool/config.go, nto.go).
      const lenient = key === 'config';
      for (const targets of targetsOf(cluster, doc.manifest, key)) {
        yield { manifest, origin, wrapped: { outer: doc, path, lenient, ...(targets && { targets }) } };
      }
    }
  }
}
