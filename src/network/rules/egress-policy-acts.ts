import { EgressNetworkPolicy } from '../../../imports/egressnetworkpolicy';
import { rule } from '../../check/rule';
import { globalProject } from '../facts';
import { networkOf } from '../projects';

/** sdn pkg/network/node/ovscontroller.go, UpdateEgressNetworkPolicyRules; node.go, Start: subnet mode sets up none. */
export default rule(EgressNetworkPolicy, {
  id: 'egress-policy-acts',
  consequence: 'ignored',
  summary: 'An egress policy is neither in the global network nor in subnet mode',
  *check({ metadata }, { cluster, target }) {
    const { namespace } = metadata;
    if (namespace === undefined) return;
    const path = ['metadata', 'namespace'];
    if (target.sdnMode === 'Subnet') {
      yield { path, message: 'in subnet mode OpenShift SDN reads no egress policy', help: 'use the mode NetworkPolicy' };
      return;
    }
    if (!networkOf(cluster, namespace).global) return;
    yield {
      path,
      message: `${namespace} is in the global network, whose egress policies are ignored`,
      help: namespace === globalProject ? 'rule the traffic of other projects' : 'isolate the project, or remove the policy',
    };
  },
});
