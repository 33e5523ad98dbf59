import { FeatureGate } from '../../../imports/featuregate';
import { rule } from '../../check/rule';
import { either, nearest, show } from '../../check/words';
import { featureSets } from '../facts';

/** openshift/api config/v1/types_feature.go, FeatureSets: to 4.15 the API server takes any text, and operators fail on what they do not know. */
export default rule(FeatureGate, {
  id: 'feature-set-known',
  consequence: 'degraded',
  releases: '<4.16',
  summary: 'The feature set is one that the release has',
  *check({ spec }) {
    const set = spec.featureSet ?? '';
    if (featureSets.includes(set)) return;
    const meant = nearest(set, featureSets);
    yield {
      path: ['spec', 'featureSet'],
      message: `no feature set is called ${show(set)}: the operators that read it report a failure`,
      help: meant ? `did you mean ${meant}?` : `use ${either(featureSets.filter((s) => s !== ''))}, or remove it`,
    };
  },
});
