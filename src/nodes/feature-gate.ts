import { Construct } from 'constructs';
import type { FeatureGate as Manifest } from '../../imports/featuregate';
import { defined, metadata, type ObjectProps } from '../core/metadata';
import { place } from '../place/place';

/** Gates turned on and off by name; only with the set `CustomNoUpgrade`. */
interface Custom extends Omit<ObjectProps, 'name'> {
  readonly featureSet: 'CustomNoUpgrade';
  readonly customNoUpgrade: { readonly enabled?: readonly string[]; readonly disabled?: readonly string[] };
}

/** One of the sets that the platform defines. */
interface Predefined extends Omit<ObjectProps, 'name'> {
  /** `''` is the default set. All others block updates of the cluster and cannot be left again. */
  readonly featureSet: '' | 'TechPreviewNoUpgrade' | 'DevPreviewNoUpgrade' | 'LatencySensitive';
  readonly customNoUpgrade?: never;
}

export type FeatureGateProps = Custom | Predefined;

/** The manifest of the cluster's one FeatureGate, named `cluster`. */
export function featureGate(props: FeatureGateProps): Manifest {
  const { featureSet, customNoUpgrade } = props;
  return {
    apiVersion: 'config.openshift.io/v1',
    kind: 'FeatureGate',
    metadata: metadata({ ...props, name: 'cluster' }),
    spec: defined({ featureSet, customNoUpgrade }) as Manifest['spec'],
  };
}

/**
 * Which features of the platform are on.
 *
 *     new FeatureGate(lab, 'gates', { featureSet: 'TechPreviewNoUpgrade' });
 */
export class FeatureGate extends Construct {
  constructor(scope: Construct, id: string, props: FeatureGateProps) {
    super(scope, id);
    place(this, featureGate(props));
  }
}
