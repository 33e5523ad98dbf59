import { FeatureGate } from '../../../imports/featuregate';
import { rule } from '../../check/rule';

/** openshift/api config/v1/types_feature.go: customNoUpgrade is read for that set only. */
export default rule(FeatureGate, {
  id: 'custom-features-without-set',
  consequence: 'ignored',
  summary: 'Features are turned on by name only with the set CustomNoUpgrade',
  *check({ spec }) {
    if (spec.customNoUpgrade === undefined || spec.featureSet === 'CustomNoUpgrade') return;
    yield {
      path: ['spec', 'customNoUpgrade'],
      message: `customNoUpgrade has no effect with the feature set ${JSON.stringify(spec.featureSet ?? '')}`,
      help: 'set featureSet: CustomNoUpgrade, which cannot be undone, or remove customNoUpgrade',
    };
  },
});
