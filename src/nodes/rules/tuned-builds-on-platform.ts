import { Tuned } from '../../../imports/tuned';
import { rule } from '../../check/rule';
import { isUsers, recommendedProfiles } from '../tuned/ask';
import { baseOf } from '../tuned/base';

/** Documentation, "Using the Node Tuning Operator": custom profiles include the platform's. */
export default rule(Tuned, {
  id: 'tuned-builds-on-platform',
  consequence: 'discouraged',
  summary: 'A recommended profile builds on openshift-node or openshift-control-plane',
  *check({ spec }, { doc, cluster }) {
    if (!isUsers(doc)) return;
    for (const [index, { name }] of (spec?.profile ?? []).entries()) {
      if (!recommendedProfiles(cluster).has(name) || baseOf(cluster, name) !== 'other') continue;
      yield {
        path: ['spec', 'profile', index, 'data'],
        message: `profile ${name} does not build on the platform's own profile: nodes that get it lose the tuning that OpenShift gives them`,
        help: 'write include=openshift-node, or openshift-control-plane, in [main]',
      };
    }
  },
});
