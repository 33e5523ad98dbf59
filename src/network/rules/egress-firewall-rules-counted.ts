import { EgressFirewall } from '../../../imports/egressfirewall';
import { rule } from '../../check/rule';
import { firewallRules } from '../facts';

/** ovn-kubernetes go-controller/pkg/ovn/egressfirewall.go, addEgressFirewall. */
export default rule(EgressFirewall, {
  id: 'egress-firewall-rules-counted',
  consequence: 'ignored',
  summary: 'An EgressFirewall has no more rules than OVN-Kubernetes counts',
  *check({ spec }) {
    if (spec.egress.length <= firewallRules) return;
    yield {
      path: ['spec', 'egress', firewallRules],
      message: `there are ${spec.egress.length} rules, and those after the first ${firewallRules} are passed over`,
      help: 'put neighbouring networks into one rule',
    };
  },
});
