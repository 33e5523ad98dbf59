import { Tuned } from '../../../imports/tuned';
import { rule } from '../../check/rule';
import { isUsers, ruleOf, rulesByPriority } from '../tuned/ask';
import { excludes, hides } from '../tuned/conditions';

/** NTO pkg/operator/profilecalculator.go, calculateProfile: it warns where several rules of one priority hold. */
export default rule(Tuned, {
  id: 'tuned-priority-unique',
  consequence: 'discouraged',
  summary: 'No two recommend rules that may hold on one node have the same priority',
  *check({ metadata, spec }, { doc, cluster }) {
    if (!isUsers(doc)) return;
    for (const [index, { profile, priority }] of (spec?.recommend ?? []).entries()) {
      const later = ruleOf(cluster, metadata.name ?? '', index);
      if (!later) continue;
      const tied = (rulesByPriority(cluster).get(priority) ?? []).find(
        (one) => one === later || (one.profile !== profile && !hides(one, later) && !excludes(one, later)),
      );
      if (!tied || tied === later) continue;
      yield {
        path: ['spec', 'recommend', index, 'priority'],
        message: `the rule for ${tied.profile} of Tuned ${tied.tuned} has priority ${priority} too: a node that is in both gets ${tied.profile}, by the names of the Tuneds`,
        help: 'use a priority that no other rule has; below 30 the operator has none',
      };
    }
  },
});
