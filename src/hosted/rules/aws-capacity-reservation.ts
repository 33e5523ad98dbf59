import { rule } from '../../check/rule';
import { nodePools } from '../facts';
import { orderOf, printVersion, versionOf } from '../version';
import { ownerOf } from '../world';

/** The first minor version of a HostedCluster whose nodes may be in a reservation. */
const since = 19;

/** HS nodepool/aws.go, validateAWSPlatformConfig. */
export default rule(nodePools, {
  id: 'aws-capacity-reservation',
  consequence: 'degraded',
  summary: `Reserved capacity is for hosted clusters of 4.${since} and newer`,
  *check(pool, { cluster }) {
    if (!pool.spec?.platform?.aws?.placement?.capacityReservation) return;
    const owner = ownerOf(cluster, pool)?.manifest;
    const version = owner && versionOf(owner);
    if (!version || orderOf(version) >= since) return;
    yield {
      path: ['spec', 'platform', 'aws', 'placement', 'capacityReservation'],
      message: `HostedCluster ${pool.spec.clusterName} is ${printVersion(version)}: capacityReservation is taken from 4.${since} on`,
      help: 'leave it out, or upgrade the HostedCluster first',
    };
  },
});
