import { rule } from '../../check/rule';
import { hostedClusters } from '../facts';
import { addressProblems, nodePortProblems, overlapProblems } from '../networks';

/** HS hostedcluster_controller.go, validateNetworks. */
export default rule(hostedClusters, {
  id: 'hosted-networks',
  consequence: 'degraded',
  summary: 'The networks of a hosted cluster share no addresses, and are of one IP family',
  *check({ spec }) {
    if (!spec || spec.platform?.type === 'IBMCloud') return;
    yield* overlapProblems(spec);
    yield* addressProblems(spec);
    yield* nodePortProblems(spec);
  },
});
