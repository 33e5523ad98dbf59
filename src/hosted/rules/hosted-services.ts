import { rule } from '../../check/rule';
import { hostedClusters } from '../facts';
import { serviceProblems } from '../services';

/** HS hostedcluster_controller.go, validateAWSConfig and validatePublishingStrategyMapping. */
export default rule(hostedClusters, {
  id: 'hosted-services',
  consequence: 'degraded',
  summary: 'A hosted cluster’s services are all published, in a way that its platform has',
  *check({ spec }) {
    // The webhook fills in what is missing on KubeVirt.
    if (!spec || spec.platform?.type === 'KubeVirt') return;
    yield* serviceProblems(spec);
  },
});
