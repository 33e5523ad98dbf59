import { Tuned } from '../../../imports/tuned';
import { rule } from '../../check/rule';
import { nearest, show } from '../../check/words';
import { definedProfiles, isUsers } from '../tuned/ask';
import { isShipped } from '../tuned/shipped';
import { includesOf, parseTuned } from '../tuned/text';

/** TuneD tuned/profiles/loader.py: a profile whose include is missing is not loaded. */
export default rule(Tuned, {
  id: 'tuned-includes-defined',
  consequence: 'degraded',
  summary: 'In a complete cluster, every profile that another one includes is there',
  *check({ spec }, { doc, cluster }) {
    if (!cluster.complete || !isUsers(doc)) return;
    for (const [index, { name, data }] of (spec?.profile ?? []).entries()) {
      for (const include of includesOf(parseTuned(data))) {
        if (isShipped(include) || definedProfiles(cluster).has(include)) continue;
        const meant = nearest(include, [...definedProfiles(cluster), 'openshift-node', 'openshift-control-plane']);
        yield {
          path: ['spec', 'profile', index, 'data'],
          message: `profile ${name} includes ${show(include)}, which no Tuned defines and TuneD does not have: it is not loaded`,
          help: meant ? `did you mean ${meant}?` : 'define it, or write -name for one that may be missing',
        };
      }
    }
  },
});
