import { rule } from '../../check/rule';
import { nodePools } from '../facts';
import { orderOf, printVersion, versionOf } from '../version';
import { ownerOf } from '../world';

/** HS nodepool/nodepool_controller.go getReleaseImage, support/supportedversion/version.go IsValidReleaseVersion. */
export default rule(nodePools, {
  id: 'node-pool-not-newer',
  consequence: 'degraded',
  summary: 'A NodePool’s minor version is not above that of its HostedCluster',
  *check(pool, { cluster }) {
    const owner = ownerOf(cluster, pool)?.manifest;
    const [own, theirs] = [versionOf(pool), owner && versionOf(owner)];
    if (!own || !theirs || orderOf(own) <= orderOf(theirs)) return;
    yield {
      path: ['spec', 'release', 'image'],
      message: `version ${printVersion(own)} is above ${printVersion(theirs)} of HostedCluster ${pool.spec?.clusterName}: the image is not taken`,
      help: 'upgrade the HostedCluster first',
    };
  },
});
