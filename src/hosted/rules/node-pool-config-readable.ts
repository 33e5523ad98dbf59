import { rule } from '../../check/rule';
import { ConfigMap, configKeys } from '../facts';
import { textUnder } from '../texts';
import { referencesTo } from '../world';

/** HS nodepool/config.go parse, nodepool/nto.go validateTuningConfigManifest. */
export default rule(ConfigMap, {
  id: 'node-pool-config-readable',
  consequence: 'degraded',
  summary: 'The text in a NodePool’s ConfigMap is YAML, and each document in it an object',
  *check(map, { cluster }) {
    for (const key of configKeys) {
      if (!referencesTo(cluster, map).some((reference) => reference.key === key)) continue;
      const { parts, unreadable } = textUnder(map, key);
      if (unreadable !== undefined) {
        yield { path: ['data', key], message: `the text cannot be read: ${unreadable}`, help: 'write it as a block of text behind "|"' };
      }
      for (const { manifest, index } of parts) {
        if (manifest !== undefined || (key === 'tuning' && index > 0)) continue;
        yield {
          path: ['data', key, index],
          message: `document ${index + 1} is no object: it has no apiVersion and kind`,
          help: 'write a whole manifest, or leave the document out',
        };
      }
    }
  },
});
