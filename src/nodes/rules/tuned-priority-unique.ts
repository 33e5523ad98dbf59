import { Tuned } from '../../../imports/tuned';
import { rule } from '../../check/rule';
import { isUsers, ruleOf, tiedWith } from '../tuned/ask';

/** NTO pkg/operator/profilecalculator.go, calculateProfile: it warns where several rules of one priority hold. */
export default rule(Tuned, {
  id: 'tuned-priority-unique',
  consequence: 'discouraged',
  summary: 'No two recommend rules that may hold on one node have the same priority',
  *check({ metadata, spec }, { doc, cluster }) {
    if (!isUsers(doc)) return;
    for (const [index, { priority }] of (spec?.recommend ?? []).entries()) {
      const later = ruleOf(cluster, metadata.name ?? '', index);
      const tied = later && tiedWith(cluster, later);
      if (!tied) continue;
      yield {
        path: ['spec', 'recommend', index, 'priority'],
        message: `the rule for ${tied.profile} of Tuned ${tied.tuned} has priority ${priority} too: a node that is in both gets ${tied.profile}, by the names of the Tuneds`,
        help: 'use a priority that no other rule has; below 30 the operator has none',
      };
    }
  },
});
