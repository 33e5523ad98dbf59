import { rule } from '../../check/rule';
import { policyKinds, reachesOf } from '../egress/policy';

/** sdn pkg/network/node/ovscontroller.go, UpdateEgressNetworkPolicyRules: the first of two rules for the same decides. */
export default rule(policyKinds, {
  id: 'egress-rule-duplicate',
  consequence: 'ignored',
  summary: 'Each destination has one egress rule',
  *check({ spec }, ask) {
    for (const [i, { duplicateOf }] of reachesOf(ask).entries()) {
      if (duplicateOf === undefined) continue;
      const [first, second] = [spec.egress[duplicateOf], spec.egress[i]];
      const to = second?.to.cidrSelector ?? second?.to.dnsName;
      const verdicts = first?.type === second?.type ? '' : `, and it says ${first?.type}`;
      yield {
        path: ['spec', 'egress', i],
        message: `rule ${duplicateOf + 1} is already for ${to}${verdicts}`,
        help: 'keep one of the two',
      };
    }
  },
});
