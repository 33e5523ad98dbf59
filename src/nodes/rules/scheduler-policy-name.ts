import { Scheduler } from '../../../imports/scheduler';
import { rule } from '../../check/rule';
import { show } from '../../check/words';
import { whyNotSubdomain } from '../../core/values/names';

/** openshift-apiserver admission customresourcevalidation/scheduler, validateSchedulerSpec. */
export default rule(Scheduler, {
  id: 'scheduler-policy-name',
  consequence: 'rejected',
  summary: 'The scheduler’s policy names a ConfigMap that can exist',
  *check({ spec }) {
    const name = spec.policy?.name ?? '';
    const why = name === '' ? undefined : whyNotSubdomain(name);
    if (why)
      yield {
        path: ['spec', 'policy', 'name'],
        message: `${show(name)} ${why}`,
        help: 'leave policy away: it is deprecated, and profile replaces it',
      };
  },
});
