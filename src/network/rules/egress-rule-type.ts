import { rule } from '../../check/rule';
import { show } from '../../check/words';
import { policyKinds } from '../egress/policy';

/** The CRDs' pattern is `^Allow|Deny$`; sdn pkg/network/node/ovscontroller.go, UpdateEgressNetworkPolicyRules, asks only for Allow. */
export default rule(policyKinds, {
  id: 'egress-rule-type',
  consequence: 'degraded',
  summary: 'An egress rule says Allow or Deny, and nothing else',
  *check({ spec }) {
    for (const [i, { type }] of spec.egress.entries()) {
      if (type === 'Allow' || type === 'Deny') continue;
      yield {
        path: ['spec', 'egress', i, 'type'],
        message: `the type ${show(type)} is let through, and drops traffic as Deny does`,
        help: 'write Allow or Deny',
      };
    }
  },
});
