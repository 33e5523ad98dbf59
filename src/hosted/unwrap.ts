import type { Inventory } from '../check/inventory';
import type { Doc } from '../core/doc';
import { type ConfigMap, configKeys, isTaken } from './facts';
import { partsRead } from './texts';
import { usesOf } from './uses';

const isConfigMap = (doc: Doc): doc is Doc<ConfigMap> => doc.manifest.apiVersion === 'v1' && doc.manifest.kind === 'ConfigMap';

/**
 * The objects inside a ConfigMap that a NodePool names, or whose text reads as objects that one could take. Each is
 * yielded once for each way in which NodePools use it.
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
      for (const use of usesOf(cluster, doc.manifest, key, index)) {
        yield { manifest, origin, wrapped: { outer: doc, path, lenient, ...use } };
      }
    }
  }
}
