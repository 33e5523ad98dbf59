import { EgressNetworkPolicy } from '../../../imports/egressnetworkpolicy';
import { rule } from '../../check/rule';
import { networkOf } from '../projects';
import { some } from '../words';

/** sdn pkg/network/node/ovscontroller.go, UpdateEgressNetworkPolicyRules. */
export default rule(EgressNetworkPolicy, {
  id: 'one-egress-policy',
  consequence: 'degraded',
  summary: 'A project has one EgressNetworkPolicy',
  *check({ metadata }, { cluster, target }) {
    if (target.sdnMode === 'Subnet' || networkOf(cluster, metadata.namespace ?? '').global) return;
    const others = cluster
      .within(EgressNetworkPolicy, metadata.namespace)
      .map(({ manifest }) => manifest.metadata)
      .filter(({ name }) => name !== metadata.name);
    if (metadata.namespace === undefined || others.length === 0) return;
    yield {
      path: ['metadata', 'name'],
      message: `project ${metadata.namespace} has ${some(others.map(({ name }) => name))} too: all that leaves it is dropped`,
      help: 'put all rules into one policy',
    };
  },
});
