import type { HostedCluster } from '../../../imports/hostedcluster';
import type { NodePool } from '../../../imports/nodepool';
import { rule } from '../../check/rule';
import type { Manifest } from '../../core/manifest';
import { hostedClusters, Namespace, nodePools } from '../facts';
import { missingOfCluster, missingOfPool, missingProblem } from '../references';
import { seemsWhole } from '../world';

/** As `hosted-reference-exists`, where nobody said that all objects are at hand, but all else seems to be. */
export default rule<HostedCluster | NodePool>([...hostedClusters, ...nodePools], {
  id: 'hosted-reference-at-hand',
  consequence: 'ignored',
  summary: 'What a HostedCluster or a NodePool refers to comes with it, where its Secrets do',
  *check(manifest, { cluster }) {
    if (cluster.complete) return;
    const whole = seemsWhole(cluster, manifest.metadata.namespace);
    const withNamespaces = whole && cluster.all<Manifest>(Namespace).length > 0;
    const missing = manifest.kind === 'NodePool' ? missingOfPool(cluster, manifest) : missingOfCluster(cluster, manifest);
    for (const one of missing) {
      if ((one.kind === 'Namespace' ? withNamespaces : whole) || one.elsewhere.length > 0)
        yield missingProblem(one, manifest.metadata.namespace);
    }
  },
});
