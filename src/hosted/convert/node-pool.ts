import { NodePool as Kind, type NodePoolSpec } from '../../../imports/nodepool';
import { type Complete, conversion } from '../../code/conversion';
import { all, oneOf } from '../../code/narrow';
import { type InPlaceProps, NodePool, type NodePoolProps, nodePool, type ReplaceProps } from '../node-pool';
import type { NodePoolPlatform } from '../node-pool-platform';
import { exclusivePlatform } from './platform';
import { namespaceProp, releasedProps } from './release';

/** The way back from how nodes are renewed; undefined where it is as by default. */
function upgradeProps({ upgradeType, inPlace, replace = {} }: NodePoolSpec['management']): InPlaceProps | ReplaceProps | undefined {
  if (upgradeType === 'InPlace') return { type: 'InPlace', maxUnavailable: inPlace?.maxUnavailable };
  const { strategy, rollingUpdate = {} } = replace;
  if (strategy === 'OnDelete') return { type: 'Replace', strategy };
  const { maxSurge = 1, maxUnavailable = 0 } = rollingUpdate;
  if (maxSurge === 1 && maxUnavailable === 0) return undefined;
  return {
    type: 'Replace',
    maxSurge: maxSurge === 1 ? undefined : maxSurge,
    maxUnavailable: maxUnavailable === 0 ? undefined : maxUnavailable,
  };
}

type Taints = NonNullable<NodePoolProps['taints']>;

const taintProps = (taints: NonNullable<NodePoolSpec['taints']>): Taints | undefined =>
  all(
    taints.map(({ key, value, effect }) => {
      const known = oneOf(['NoSchedule', 'PreferNoSchedule', 'NoExecute'], effect);
      return known && { key, value, effect: known };
    }),
  );

const names = (references: readonly { readonly name?: string }[] | undefined): string[] | undefined =>
  references && all(references.map(({ name }) => name));

export default conversion({
  kind: Kind,
  construct: NodePool,
  builder: nodePool,
  props({ metadata, spec }) {
    if (!spec || metadata.namespace === undefined) return undefined;
    const platform = exclusivePlatform<NodePoolPlatform>(spec.platform, 'Agent');
    if (!platform) return undefined;
    const { name, release, labels, annotations } = releasedProps(metadata, spec.release.image);
    const { replicas, autoScaling } = spec;
    const size = autoScaling ? { autoScaling, replicas: undefined } : { replicas, autoScaling: undefined };
    return {
      name,
      namespace: namespaceProp(metadata),
      labels,
      annotations,
      cluster: spec.clusterName,
      release,
      ...size,
      arch: spec.arch,
      platform,
      upgrade: upgradeProps(spec.management),
      autoRepair: spec.management.autoRepair,
      nodeLabels: spec.nodeLabels,
      taints: spec.taints && taintProps(spec.taints),
      nodeDrainTimeout: spec.nodeDrainTimeout,
      nodeVolumeDetachTimeout: spec.nodeVolumeDetachTimeout,
      pausedUntil: spec.pausedUntil,
      config: names(spec.config),
      tuning: names(spec.tuningConfig),
      version: undefined,
    } satisfies Complete<NodePoolProps>;
  },
});
