import type { HostedCluster } from '../../../imports/hostedcluster';
import type { NodePool } from '../../../imports/nodepool';
import { rule } from '../../check/rule';
import { hostedClusters, nodePools } from '../facts';
import { missingOfCluster, missingOfPool, missingProblem } from '../references';

/** HS nodepool/config.go getUserConfigs, nodepool/nto.go getTuningConfig, hostedcluster_controller.go. */
export default rule<HostedCluster | NodePool>([...hostedClusters, ...nodePools], {
  id: 'hosted-reference-exists',
  consequence: 'degraded',
  summary: 'What a HostedCluster or a NodePool refers to lies in its own namespace',
  *check(manifest, { cluster }) {
    if (!cluster.complete) return;
    const missing = manifest.kind === 'NodePool' ? missingOfPool(cluster, manifest) : missingOfCluster(cluster, manifest);
    for (const one of missing) yield missingProblem(one, manifest.metadata.namespace);
  },
});
