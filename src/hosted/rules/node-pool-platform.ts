import { rule } from '../../check/rule';
import { nodePools } from '../facts';
import { ownerOf } from '../world';

/** HS nodepool/capi.go: machines are made by the provider of the HostedCluster’s platform. */
export default rule(nodePools, {
  id: 'node-pool-platform',
  consequence: 'degraded',
  summary: 'A NodePool is on the platform of its HostedCluster',
  *check(pool, { cluster }) {
    const own = pool.spec?.platform?.type;
    const theirs = ownerOf(cluster, pool)?.manifest.spec?.platform?.type;
    if (own === undefined || theirs === undefined || own === theirs) return;
    yield {
      path: ['spec', 'platform', 'type'],
      message: `the platform is ${own}, but HostedCluster ${pool.spec?.clusterName} is on ${theirs}: no machine is made`,
      help: `use platform ${theirs}`,
    };
  },
});
