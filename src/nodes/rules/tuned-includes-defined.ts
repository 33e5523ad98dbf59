import { Tuned } from '../../../imports/tuned';
import { rule } from '../../check/rule';
import { nearest, show } from '../../check/words';
import { definedProfiles, unknownIncluded } from '../tuned/ask';

/** TuneD tuned/profiles/loader.py: a profile whose include is missing is not loaded. */
export default rule(Tuned, {
  id: 'tuned-includes-defined',
  consequence: 'degraded',
  summary: 'In a complete cluster, every profile that another one includes is there',
  *check(_, { doc, cluster }) {
    if (!cluster.complete) return;
    for (const { index, profile, include } of unknownIncluded(doc, cluster)) {
      const meant = nearest(include, [...definedProfiles(cluster), 'openshift-node', 'openshift-control-plane']);
      yield {
        path: ['spec', 'profile', index, 'data'],
        message: `profile ${profile} includes ${show(include)}, which no Tuned defines and TuneD does not have: it is not loaded`,
        help: meant ? `did you mean ${meant}?` : 'define it, or write -name for one that may be missing',
      };
    }
  },
});
