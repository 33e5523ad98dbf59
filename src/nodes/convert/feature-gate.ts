import { FeatureGate as Kind } from '../../../imports/featuregate';
import { conversion, marks } from '../../code/conversion';
import { oneOf } from '../../code/narrow';
import { FeatureGate, featureGate } from '../feature-gate';

export default conversion({
  kind: Kind,
  construct: FeatureGate,
  builder: featureGate,
  props({ metadata, spec: { featureSet, customNoUpgrade } }) {
    if (metadata.name !== 'cluster') return undefined;
    const custom = oneOf(['CustomNoUpgrade'], featureSet);
    if (custom && customNoUpgrade) return { ...marks(metadata), featureSet: custom, customNoUpgrade };
    const set = oneOf(['', 'TechPreviewNoUpgrade', 'DevPreviewNoUpgrade', 'LatencySensitive'], featureSet);
    return set === undefined ? undefined : { ...marks(metadata), featureSet: set, customNoUpgrade: undefined };
  },
});
