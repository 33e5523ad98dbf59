import { rule } from '../../check/rule';
import { policyKinds } from '../egress/policy';

/** sdn pkg/network/node/ovscontroller.go, UpdateEgressNetworkPolicyRules: what no rule matches is allowed. */
export default rule(policyKinds, {
  id: 'egress-policy-denies',
  consequence: 'ignored',
  summary: 'An egress policy denies something',
  *check({ spec }) {
    if (spec.egress.length === 0 || spec.egress.some(({ type }) => type !== 'Allow')) return;
    yield {
      path: ['spec', 'egress'],
      message: 'every rule allows, and what no rule matches is allowed too: the policy changes nothing',
      help: 'end it with a rule that denies 0.0.0.0/0, or remove it',
    };
  },
});
