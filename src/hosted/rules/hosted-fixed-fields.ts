import type { HostedCluster } from '../../../imports/hostedcluster';
import type { NodePool } from '../../../imports/nodepool';
import { rule } from '../../check/rule';
import { show } from '../../check/words';
import { type Path, valueAt } from '../../core/path';
import { hostedClusters, nodePools } from '../facts';

/** HS hostedcluster_webhook.go, filterMutableHostedClusterSpecFields: what it does not leave out may not change. */
const ofClusters: readonly Path[] = [
  ['spec', 'platform', 'type'],
  ['spec', 'networking', 'networkType'],
  ['spec', 'networking', 'clusterNetwork'],
  ['spec', 'networking', 'serviceNetwork'],
  ['spec', 'networking', 'machineNetwork'],
  ['spec', 'etcd', 'managementType'],
  ['spec', 'infraID'],
  ['spec', 'clusterID'],
  ['spec', 'issuerURL'],
  ['spec', 'fips'],
  ['spec', 'controllerAvailabilityPolicy'],
];

/** HS api/hypershift, comments of nodepool_types.go. */
const ofPools: readonly Path[] = [
  ['spec', 'clusterName'],
  ['spec', 'platform', 'type'],
  ['spec', 'management', 'upgradeType'],
  ['spec', 'arch'],
];

/** From 4.18 on the API server itself refuses such a change. */
export default rule<HostedCluster | NodePool>([...hostedClusters, ...nodePools], {
  id: 'hosted-fixed-fields',
  consequence: 'degraded',
  releases: '<4.18',
  summary: 'What a HostedCluster or a NodePool is made with does not change',
  *check(manifest, { deployed }) {
    if (!deployed) return;
    for (const path of manifest.kind === 'NodePool' ? ofPools : ofClusters) {
      const [now, before] = [valueAt(manifest, path), valueAt(deployed, path)];
      if (before === undefined || now === undefined || JSON.stringify(now) === JSON.stringify(before)) continue;
      yield { path, message: `${show(before)} cannot become ${show(now)}`, help: 'make a new object, and delete this one' };
    }
  },
});
