import { Tuned } from '../../../imports/tuned';
import { rule } from '../../check/rule';
import { nearest, show } from '../../check/words';
import { definedProfiles, unknownRecommended } from '../tuned/ask';

/** NTO pkg/tuned: the daemon on the node finds no such profile, and its Profile turns degraded. */
export default rule(Tuned, {
  id: 'tuned-profile-defined',
  consequence: 'degraded',
  summary: 'In a complete cluster, every recommended profile is there',
  *check(_, { doc, cluster }) {
    if (!cluster.complete) return;
    for (const { index, profile } of unknownRecommended(doc, cluster)) {
      const meant = nearest(profile, definedProfiles(cluster));
      yield {
        path: ['spec', 'recommend', index, 'profile'],
        message: `neither a Tuned nor TuneD itself has a profile ${show(profile)}: the nodes that get it are degraded`,
        help: meant ? `did you mean ${meant}?` : 'define it under spec.profile',
      };
    }
  },
});
