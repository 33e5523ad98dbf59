import { rule } from '../../check/rule';
import { show } from '../../check/words';
import { nodePools } from '../facts';

/** HS nodepool/nodepool_controller.go, validateManagement: where it fails, nothing else of the pool is looked at. */
export default rule(nodePools, {
  id: 'node-pool-management',
  consequence: 'degraded',
  summary: 'A NodePool that is upgraded by Replace says how',
  *check({ spec }) {
    const { upgradeType, replace } = spec?.management ?? {};
    if (upgradeType !== 'Replace' || !replace) return;
    const path = ['spec', 'management', 'replace'];
    const { strategy, rollingUpdate } = replace;
    if (strategy !== 'RollingUpdate' && strategy !== 'OnDelete') {
      yield {
        path,
        message: `the strategy of Replace is ${strategy === undefined ? 'missing' : show(strategy)}: the pool is left alone`,
        help: 'set strategy to RollingUpdate or OnDelete, or leave replace out',
      };
    } else if (strategy === 'RollingUpdate' && !rollingUpdate) {
      yield {
        path,
        message: 'RollingUpdate has no section rollingUpdate: the pool is left alone',
        help: 'add rollingUpdate: { maxSurge: 1, maxUnavailable: 0 }, or leave replace out',
      };
    }
  },
});
