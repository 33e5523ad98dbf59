import { FeatureGate } from '../../../imports/featuregate';
import { rule } from '../../check/rule';
import { oneWayFeatureSets } from '../facts';

/** openshift/api config/v1/types_feature.go: the sets that cannot be left and that set Upgradeable=False. */
export default rule(FeatureGate, {
  id: 'feature-set-one-way',
  consequence: 'unsupported',
  summary: 'A cluster that is to be updated keeps to the default feature set',
  *check({ spec }) {
    const set = spec.featureSet ?? '';
    if (!oneWayFeatureSets.includes(set)) return;
    yield {
      path: ['spec', 'featureSet'],
      message: `${set} cannot be undone and blocks updates to the next minor release; such a cluster is not supported in production`,
      help: 'use it on a cluster that you can throw away',
    };
  },
});
