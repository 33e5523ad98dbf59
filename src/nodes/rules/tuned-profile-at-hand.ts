import { Tuned } from '../../../imports/tuned';
import { rule } from '../../check/rule';
import { nearest, show } from '../../check/words';
import { definedProfiles, unknownRecommended } from '../tuned/ask';

/** NTO pkg/tuned: the daemon on the node finds no such profile. */
export default rule(Tuned, {
  id: 'tuned-profile-at-hand',
  consequence: 'ignored',
  summary: 'A Tuned that defines profiles recommends those, or some that are elsewhere',
  *check({ spec }, { doc, cluster }) {
    // One that only recommends may rely on a Tuned that is not at hand.
    if (cluster.complete || (spec?.profile ?? []).length === 0) return;
    for (const { index, profile } of unknownRecommended(doc, cluster)) {
      const meant = nearest(profile, definedProfiles(cluster));
      yield {
        path: ['spec', 'recommend', index, 'profile'],
        message: `no Tuned at hand defines a profile ${show(profile)}, and TuneD has none of this name`,
        help: meant ? `did you mean ${meant}?` : 'define it under spec.profile',
      };
    }
  },
});
