import { FeatureGate } from '../../../imports/featuregate';
import { rule } from '../../check/rule';

const kept = ['TechPreviewNoUpgrade', 'CustomNoUpgrade'];

/** openshift/kubernetes admission customresourcevalidation/features, validateFeatureGateSpecUpdate; since 4.16 the schema says so. */
export default rule(FeatureGate, {
  id: 'feature-set-kept',
  consequence: 'rejected',
  releases: '<4.16',
  summary: 'A feature set that cannot be taken back stays',
  *check({ spec }, { deployed }) {
    const before = deployed?.spec.featureSet ?? '';
    if (!kept.includes(before) || spec.featureSet === before) return;
    yield { path: ['spec', 'featureSet'], message: `${before} cannot be taken back once it is set`, help: `leave featureSet: ${before}` };
  },
});
