import { rule } from '../../check/rule';
import { ConfigMap } from '../facts';
import { absence, hasText } from '../texts';
import { referencesTo } from '../world';

/** HS nodepool/nto.go, getTuningConfig. */
export default rule(ConfigMap, {
  id: 'node-pool-tuning-key',
  consequence: 'degraded',
  summary: 'A ConfigMap of a NodePool’s spec.tuningConfig has its object under the key tuning',
  *check(map, { cluster }) {
    const user = referencesTo(cluster, map).find(({ key }) => key === 'tuning');
    if (user === undefined || hasText(map, 'tuning')) return;
    yield {
      path: ['data'],
      message: `${absence(map, 'tuning')}: NodePool ${user.pool.manifest.metadata.name} reports that its tuning is not valid`,
      help: 'put the Tuned or the PerformanceProfile, as text, under data.tuning',
    };
  },
});
