import { EgressIP } from '../../../imports/egressip';
import { rule } from '../../check/rule';
import { chosenByBoth, podsOverlap } from '../addresses/chosen';

/** Documentation, "Configuring an egress IP address" of OVN-Kubernetes. */
export default rule(EgressIP, {
  id: 'egress-ip-one-per-pod',
  consequence: 'unsupported',
  summary: 'A pod is chosen by one EgressIP',
  *check(manifest, { cluster }) {
    for (const { manifest: other } of cluster.all(EgressIP)) {
      if (other.metadata.name === manifest.metadata.name || !podsOverlap(manifest, other)) continue;
      const namespace = chosenByBoth(cluster, manifest, other);
      if (namespace === undefined) continue;
      yield {
        path: ['spec', 'namespaceSelector'],
        message: `EgressIP ${other.metadata.name} chooses pods of Namespace ${namespace} too, and nobody says which of the two counts`,
        help: 'choose other Namespaces or pods, or put all addresses into one EgressIP',
      };
    }
  },
});
