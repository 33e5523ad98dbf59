import { FeatureGate } from '../../imports/featuregate';
import type { Pack } from '../check/pack';
import type { TargetOptions } from '../core/target';
import { rules } from './rules';

/** What the machine-config operator and the kubelet say of the objects that configure nodes. */
export const nodes: Pack = {
  name: 'nodes',
  rules,
  learn(docs) {
    const gates = docs.find(({ manifest }) => manifest.apiVersion === FeatureGate.apiVersion && manifest.kind === FeatureGate.kind);
    const { featureSet } = (gates?.manifest as Partial<FeatureGate> | undefined)?.spec ?? {};
    return typeof featureSet === 'string' && featureSet !== '' ? { featureSet: featureSet as TargetOptions['featureSet'] } : {};
  },
};
