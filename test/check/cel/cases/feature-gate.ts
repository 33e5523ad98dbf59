import type { Case } from './case';

export const featureGate: readonly Case[] = [
  {
    rule: 'has(oldSelf.featureSet) ? has(self.featureSet) : true',
    kind: 'FeatureGate',
    at: 'spec',
    holds: { featureSet: 'TechPreviewNoUpgrade' },
    fails: {},
    was: { featureSet: '' },
  },
  {
    rule: "oldSelf == 'CustomNoUpgrade' ? self == 'CustomNoUpgrade' : true",
    kind: 'FeatureGate',
    at: 'spec.featureSet',
    holds: 'CustomNoUpgrade',
    fails: '',
    was: 'CustomNoUpgrade',
  },
  {
    rule: "oldSelf == 'TechPreviewNoUpgrade' ? self == 'TechPreviewNoUpgrade' : true",
    kind: 'FeatureGate',
    at: 'spec.featureSet',
    holds: 'TechPreviewNoUpgrade',
    fails: '',
    was: 'TechPreviewNoUpgrade',
  },
  {
    rule: "oldSelf == 'DevPreviewNoUpgrade' ? self == 'DevPreviewNoUpgrade' : true",
    kind: 'FeatureGate',
    at: 'spec.featureSet',
    holds: 'DevPreviewNoUpgrade',
    fails: '',
    was: 'DevPreviewNoUpgrade',
  },
  { rule: "oldSelf == 'OKD' ? self != '' : true", kind: 'FeatureGate', at: 'spec.featureSet', holds: 'OKD', fails: '', was: 'OKD' },
];
