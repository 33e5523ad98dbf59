import { rule } from '../../check/rule';
import { ConfigMap } from '../facts';
import { absence, hasText } from '../texts';
import { referencesTo } from '../world';

/** HS nodepool/config.go, getUserConfigs: what is not under the key is not looked at. */
export default rule(ConfigMap, {
  id: 'node-pool-config-key',
  consequence: 'ignored',
  summary: 'A ConfigMap of a NodePool’s spec.config has its objects under the key config',
  *check(map, { cluster }) {
    const user = referencesTo(cluster, map).find(({ key }) => key === 'config');
    if (user === undefined || hasText(map, 'config')) return;
    yield {
      path: ['data'],
      message: `${absence(map, 'config')}: NodePool ${user.pool.manifest.metadata.name} takes nothing from this ConfigMap`,
      help: 'put the manifests, as text, under data.config',
    };
  },
});
