import { rule } from '../../check/rule';
import { either } from '../../check/words';
import { ConfigMap, configKeys, fieldOf, isTaken, takenKinds } from '../facts';
import { partsRead } from '../texts';
import { referencesTo } from '../world';

/** HS nodepool/config.go defaultAndValidateConfigManifest, nodepool/nto.go validateTuningConfigManifest. */
export default rule(ConfigMap, {
  id: 'node-pool-config-kind',
  consequence: 'degraded',
  summary: 'A NodePool’s ConfigMap holds kinds that the operator takes',
  *check(map, { cluster, target }) {
    for (const key of configKeys) {
      const user = referencesTo(cluster, map).find((reference) => reference.key === key);
      if (user === undefined) continue;
      for (const { manifest, index } of partsRead(map, key)) {
        if (manifest === undefined || isTaken(key, manifest, target.release)) continue;
        const other = configKeys.find((one) => isTaken(one, manifest, target.release));
        yield {
          path: ['data', key, index, 'kind'],
          message: `${manifest.kind} of ${manifest.apiVersion} is not taken from spec.${fieldOf[key]}: NodePool ${user.pool.manifest.metadata.name} gets no configuration at all`,
          help: other
            ? `put it under the key ${other}, and name the ConfigMap in spec.${fieldOf[other]}`
            : `use ${either(takenKinds(key, target.release))}`,
        };
      }
    }
  },
});
