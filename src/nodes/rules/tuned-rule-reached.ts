import { Tuned } from '../../../imports/tuned';
import { rule } from '../../check/rule';
import { hiddenRules, isUsers, ruleOf } from '../tuned/ask';
import type { RecommendRule } from '../tuned/rules';
import { defaultTuned, ofPerformanceProfile } from '../tuned/shipped';

function whoseIs({ tuned }: RecommendRule): string {
  if (tuned === defaultTuned) return 'the operator’s own';
  if (tuned.startsWith(ofPerformanceProfile)) return `that of PerformanceProfile ${tuned.slice(ofPerformanceProfile.length)}`;
  return `of Tuned ${tuned}`;
}

function reason(earlier: RecommendRule, later: RecommendRule): string {
  if (earlier.tuned === later.tuned)
    return earlier.priority === later.priority ? 'stands before it with the same priority' : 'has a smaller number';
  const whose = whoseIs(earlier);
  return earlier.priority === later.priority
    ? `${whose} has the same priority, and comes first by name`
    : `${whose} has a smaller number, and comes first`;
}

/** NTO pkg/operator/profilecalculator.go, calculateProfile: the first rule that holds decides. */
export default rule(Tuned, {
  id: 'tuned-rule-reached',
  consequence: 'ignored',
  summary: 'No earlier recommend rule takes all nodes of a later one',
  *check({ metadata, spec }, { doc, cluster }) {
    if (!isUsers(doc)) return;
    for (const [index, { profile, priority }] of (spec?.recommend ?? []).entries()) {
      const later = ruleOf(cluster, metadata.name ?? '', index);
      const earlier = later && hiddenRules(cluster).get(later);
      if (!later || !earlier || earlier.profile === profile) continue;
      yield {
        path: ['spec', 'recommend', index],
        message: `profile ${profile} (priority ${priority}) is never chosen: the rule for ${earlier.profile} (priority ${earlier.priority}) holds on all of its nodes, and ${reason(earlier, later)}`,
        help: `give the narrower rule a smaller number than ${earlier.priority}, that no other rule has`,
      };
    }
  },
});
