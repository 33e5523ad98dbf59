import { rule } from '../../check/rule';
import { isObject } from '../../core/manifest';
import { performanceProfiles } from '../performance/profile';

const selectors = ['nodeSelector', 'machineConfigLabel', 'machineConfigPoolSelector'];

/** apiextensions-apiserver pkg/apiserver/schema/defaulting/prunenulls.go, PruneNonNullableNullsWithoutDefaults. */
export default rule(performanceProfiles, {
  id: 'performance-label-value',
  consequence: 'degraded',
  summary: 'The labels that a PerformanceProfile selects by have a value, if an empty one',
  *check(_, { doc: { sent, wrapped } }) {
    // Nothing is dropped from the text of a ConfigMap.
    if (sent === undefined || wrapped || !('spec' in sent) || !isObject(sent.spec)) return;
    for (const field of selectors) {
      const labels = sent.spec[field];
      if (!isObject(labels)) continue;
      for (const [key, value] of Object.entries(labels)) {
        if (value !== null) continue;
        yield {
          path: ['spec', field, key],
          message: `the label ${key} has no value, and the API server drops it`,
          help: 'write "" behind it',
        };
      }
    }
  },
});
