import { rule } from '../../check/rule';
import { nodePools, olderMinors } from '../facts';
import { compareVersions, orderOf, printVersion, versionOf } from '../version';
import { ownerOf } from '../world';

/** HS support/supportedversion/version.go, ValidateVersionSkew: a condition, which blocks nothing. */
export default rule(nodePools, {
  id: 'node-pool-version-skew',
  consequence: 'unsupported',
  summary: `A NodePool is at most ${olderMinors} minor versions older than its HostedCluster, and not newer`,
  *check(pool, { cluster }) {
    const owner = ownerOf(cluster, pool)?.manifest;
    const [own, theirs] = [versionOf(pool), owner && versionOf(owner)];
    if (!own || !theirs) return;
    const path = ['spec', 'release', 'image'];
    const whose = `${printVersion(theirs)} of HostedCluster ${pool.spec?.clusterName}`;
    const older = orderOf(theirs) - orderOf(own);
    if (older > olderMinors) {
      yield { path, message: `version ${printVersion(own)} is ${older} minor versions older than ${whose}`, help: 'upgrade the NodePool' };
    } else if (older === 0 && compareVersions(own, theirs) > 0) {
      yield { path, message: `version ${printVersion(own)} is above ${whose}`, help: 'upgrade the HostedCluster first' };
    }
  },
});
