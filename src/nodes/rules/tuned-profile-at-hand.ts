import { Tuned } from '../../../imports/tuned';
import { rule } from '../../check/rule';
import { nearest, show } from '../../check/words';
import { definedProfiles, tunedsOf, unknownIncluded, unknownRecommended } from '../tuned/ask';

/** NTO pkg/tuned: the daemon on the node finds no such profile. */
export default rule(Tuned, {
  id: 'tuned-profile-at-hand',
  consequence: 'ignored',
  summary: 'The profiles that a Tuned recommends and includes are at hand',
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
    // A Tuned by itself may build on another one.
    if (tunedsOf(cluster).length < 2) return;
    for (const { index, profile, include } of unknownIncluded(doc, cluster)) {
      if (include.startsWith('openshift-')) continue;
      yield {
        path: ['spec', 'profile', index, 'data'],
        message: `profile ${profile} includes ${show(include)}, which no Tuned at hand defines and TuneD does not have`,
        help: 'define it, or write -name for one that may be missing',
      };
    }
  },
});
