import { rule } from '../../check/rule';
import { type Arch, nodePools } from '../facts';
import { archOf } from '../version';
import { ownerOf } from '../world';

/** HS nodepool/conditions.go, validateHCPayloadSupportsNodePoolCPUArch: the HostedCluster's payload is for all or for the pool's own. */
export default rule(nodePools, {
  id: 'node-pool-payload-arch',
  consequence: 'degraded',
  releases: '>=4.17',
  summary: 'A HostedCluster’s release image is for the architecture of its NodePools',
  *check(pool, { cluster }) {
    const image = ownerOf(cluster, pool)?.manifest.spec?.release?.image;
    const theirs = image === undefined ? undefined : archOf(image);
    const own: Arch = pool.spec?.arch ?? 'amd64';
    if (theirs === undefined || theirs === 'multi' || theirs === own) return;
    yield {
      path: ['spec', 'arch'],
      message: `the pool is ${own}${pool.spec?.arch === undefined ? ', the default' : ''}, and the release image of HostedCluster ${pool.spec?.clusterName} is for ${theirs} alone: no machine is made`,
      help: `give the HostedCluster a multi image, or set arch to ${theirs}`,
    };
  },
});
