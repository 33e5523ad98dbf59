import { Tuned } from '../../../imports/tuned';
import { rule } from '../../check/rule';
import { isSlip, nearest, show } from '../../check/words';
import { definedProfiles, unknownIncluded, unknownRecommended } from '../tuned/ask';

/** What most profiles build on. */
const platform = ['openshift', 'openshift-node', 'openshift-control-plane'];

/** NTO pkg/tuned: the daemon on the node finds no such profile. */
export default rule(Tuned, {
  id: 'tuned-profile-at-hand',
  consequence: 'ignored',
  summary: 'The profiles that a Tuned recommends and includes are at hand',
  *check(_, { doc, cluster }) {
    // Where no Tuned at hand defines anything, all that they rely on is elsewhere.
    if (cluster.complete || definedProfiles(cluster).size === 0) return;
    for (const { index, profile } of unknownRecommended(doc, cluster)) {
      const meant = nearest(profile, definedProfiles(cluster));
      yield {
        path: ['spec', 'recommend', index, 'profile'],
        message: `no Tuned at hand defines a profile ${show(profile)}, and TuneD has none of this name`,
        help: meant ? `did you mean ${meant}?` : 'define it under spec.profile',
      };
    }
    for (const { index, profile, include } of unknownIncluded(doc, cluster)) {
      const meant = nearest(include, platform);
      // More of the platform's own profiles begin like these.
      if (include.startsWith('openshift-') && !(meant && isSlip(include, meant))) continue;
      yield {
        path: ['spec', 'profile', index, 'data'],
        message: `profile ${profile} includes ${show(include)}, which no Tuned at hand defines and TuneD does not have`,
        help: meant ? `did you mean ${meant}?` : 'define it, or write -name for one that may be missing',
      };
    }
  },
});
