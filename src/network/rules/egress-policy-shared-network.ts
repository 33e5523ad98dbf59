import { EgressNetworkPolicy } from '../../../imports/egressnetworkpolicy';
import { rule } from '../../check/rule';
import { networkOf } from '../projects';
import { some } from '../words';

/** sdn pkg/network/node/ovscontroller.go, UpdateEgressNetworkPolicyRules. */
export default rule(EgressNetworkPolicy, {
  id: 'egress-policy-shared-network',
  consequence: 'degraded',
  summary: 'A project with an egress policy does not share its network',
  *check({ metadata }, { cluster, target }) {
    const { namespace } = metadata;
    if (namespace === undefined || target.sdnMode === 'Subnet') return;
    const { global, projects } = networkOf(cluster, namespace);
    const others = projects.filter((project) => project !== namespace);
    if (global || others.length === 0) return;
    yield {
      path: ['metadata', 'namespace'],
      message: `${namespace} shares a network with ${some(others)}: all that leaves these projects is dropped`,
      help: 'isolate the project, or remove the policy',
    };
  },
});
