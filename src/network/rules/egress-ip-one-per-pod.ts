import { EgressIP } from '../../../imports/egressip';
import { rule } from '../../check/rule';
import { chosenBy, podsOverlap } from '../addresses/chosen';

/** Documentation, "Configuring an egress IP address" of OVN-Kubernetes. */
export default rule(EgressIP, {
  id: 'egress-ip-one-per-pod',
  consequence: 'unsupported',
  summary: 'A pod is chosen by one EgressIP',
  *check(manifest, { cluster }) {
    const { name } = manifest.metadata;
    for (const [namespace, all] of chosenBy(cluster)) {
      if (all.length < 2 || !all.some(({ metadata }) => metadata.name === name)) continue;
      const other = all.find((one) => one.metadata.name !== name && podsOverlap(manifest, one));
      if (!other) continue;
      yield {
        path: ['spec', 'namespaceSelector'],
        message: `EgressIP ${other.metadata.name} chooses pods of Namespace ${namespace} too, and nobody says which of the two counts`,
        help: 'choose other Namespaces or pods, or put all addresses into one EgressIP',
      };
      return;
    }
  },
});
