import { rule } from '../../check/rule';
import { policyKinds, reachesOf } from '../egress/policy';
import { isCatchAll } from '../egress/reach';

/** sdn pkg/network/node/ovscontroller.go, UpdateEgressNetworkPolicyRules. */
export default rule(policyKinds, {
  id: 'egress-catch-all-last',
  consequence: 'discouraged',
  summary: 'The egress rule for everything comes last',
  *check(_, ask) {
    const reaches = reachesOf(ask);
    const at = reaches.findIndex((reach) => isCatchAll(reach) && reach.takenBy === undefined);
    const behind = reaches.slice(at + 1).filter(({ takenBy }) => takenBy !== undefined).length;
    if (at < 0 || behind === 0) return;
    yield {
      path: ['spec', 'egress', at],
      message: `this rule is for everything, and ${behind === 1 ? 'a rule' : `${behind} rules`} after it can match nothing`,
      help: 'make it the last one',
    };
  },
});
