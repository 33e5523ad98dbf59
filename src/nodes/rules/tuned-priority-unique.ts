import { Tuned } from '../../../imports/tuned';
import { rule } from '../../check/rule';
import { isUsers, rulesOf } from '../tuned/ask';
import { excludes, hides } from '../tuned/conditions';

/** NTO pkg/operator/profilecalculator.go, calculateProfile: it warns where several rules of one priority hold. */
export default rule(Tuned, {
  id: 'tuned-priority-unique',
  consequence: 'discouraged',
  summary: 'No two recommend rules that may hold on one node have the same priority',
  *check({ metadata, spec }, { doc, cluster }) {
    if (!isUsers(doc)) return;
    const rules = rulesOf(cluster);
    for (const [index, { profile, priority }] of (spec?.recommend ?? []).entries()) {
      const at = rules.findIndex((one) => one.tuned === (metadata.name ?? '') && one.index === index);
      const later = rules[at];
      if (!later) continue;
      const tied = rules
        .slice(0, at)
        .find((one) => one.priority === priority && one.profile !== profile && !hides(one, later) && !excludes(one, later));
      if (!tied) continue;
      yield {
        path: ['spec', 'recommend', index, 'priority'],
        message: `the rule for ${tied.profile} of Tuned ${tied.tuned} has priority ${priority} too: a node that is in both gets ${tied.profile}, by the names of the Tuneds`,
        help: 'use a priority that no other rule has; below 30 the operator has none',
      };
    }
  },
});
