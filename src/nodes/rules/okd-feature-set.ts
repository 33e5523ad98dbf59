import { FeatureGate } from '../../../imports/featuregate';
import { rule } from '../../check/rule';

/** openshift-apiserver admission customresourcevalidation/features: the set is kept for the community distribution. */
export default rule(FeatureGate, {
  id: 'okd-feature-set',
  consequence: 'rejected',
  releases: '>=4.22',
  summary: 'The feature set OKD is left to OKD clusters',
  *check({ spec }) {
    if (spec.featureSet === 'OKD')
      yield { path: ['spec', 'featureSet'], message: 'OpenShift clusters do not take the feature set OKD', help: 'remove featureSet' };
  },
});
