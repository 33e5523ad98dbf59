import { Tuned, type TunedSpecRecommendMatch } from '../../../imports/tuned';
import { rule } from '../../check/rule';
import type { Path } from '../../core/path';
import { nested } from '../tuned/match';

function* podMatches(list: readonly TunedSpecRecommendMatch[], at: Path): Generator<Path> {
  for (const [i, one] of list.entries()) {
    if (one.type === 'pod') yield [...at, i, 'type'];
    yield* podMatches(nested(one), [...at, i, 'match']);
  }
}

/** NTO pkg/operator/validator.go: the condition Valid turns False, and the rule works all the same. */
export default rule(Tuned, {
  id: 'tuned-pod-labels',
  consequence: 'discouraged',
  summary: 'Profiles are chosen by labels of nodes, not of pods',
  *check({ spec }, { doc }) {
    if (doc.wrapped) return;
    for (const [index, { match }] of (spec?.recommend ?? []).entries()) {
      for (const path of podMatches(match ?? [], ['spec', 'recommend', index, 'match'])) {
        yield {
          path,
          message: 'choosing a profile by labels of pods is deprecated: the node’s profile changes as pods come and go',
          help: 'label the nodes, and match those labels',
        };
      }
    }
  },
});
