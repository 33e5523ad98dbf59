import { rule } from '../../check/rule';
import { nameRules, policyKinds, reachesOf } from '../egress/policy';

/** sdn pkg/network/node/ovscontroller.go, UpdateEgressNetworkPolicyRules; ovn-kubernetes pkg/ovn/egressfirewall.go: the first that matches decides. */
export default rule(policyKinds, {
  id: 'egress-rule-unreachable',
  consequence: 'ignored',
  summary: 'Some traffic reaches every egress rule',
  *check({ spec }, ask) {
    for (const [i, { takenBy, duplicateOf }] of reachesOf(ask).entries()) {
      if (takenBy === undefined || duplicateOf !== undefined) continue;
      const to = spec.egress[i]?.to;
      yield {
        path: ['spec', 'egress', i],
        message: `nothing reaches this rule: ${nameRules(takenBy)} before it ${takenBy.length === 1 ? 'takes' : 'take'} all that goes to ${to?.cidrSelector ?? to?.dnsName}`,
        help: `put it before ${takenBy.length === 1 ? 'that one' : 'them'}, or remove it`,
      };
    }
  },
});
