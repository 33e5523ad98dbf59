import { Chart } from 'cdk8s';
import { Construct } from 'constructs';
import type { NodePool as Manifest } from '../../imports/nodepool';
import { defined, type Labels, type ObjectProps } from '../core/metadata';
import { place } from '../place/place';
import { defaultNamespace, imageOf, type ReleaseProp, releasedMetadata } from './common';
import type { NodePoolPlatform } from './node-pool-platform';
import { configMapName, placeConfigMaps, type RidingConfig } from './wrap';

type Spec = NonNullable<Manifest['spec']>;

/** New machines for old ones. */
export interface ReplaceProps {
  readonly type: 'Replace';
  /** `OnDelete` waits until somebody deletes the old machine. @default 'RollingUpdate' */
  readonly strategy?: 'RollingUpdate' | 'OnDelete';
  /** How many machines there may be above `replicas`: a number or a percentage; with RollingUpdate only. @default 1 */
  readonly maxSurge?: number | string;
  /** How many machines may be missing: a number or a percentage; with RollingUpdate only. @default 0 */
  readonly maxUnavailable?: number | string;
}

/** The machines stay, and are upgraded one after the other. */
export interface InPlaceProps {
  readonly type: 'InPlace';
  /** How many machines may be out of service: a number or a percentage. @default 1 */
  readonly maxUnavailable?: number | string;
  readonly strategy?: never;
  readonly maxSurge?: never;
}

/** A fixed number of nodes… */
interface Fixed {
  /** How many nodes. @default - none, set by the operator */
  readonly replicas?: number;
  readonly autoScaling?: never;
}

/** …or as many as the pods need. */
interface Scaled {
  /** The least and the most nodes. `min: 0` is for AWS, from 4.22 on. */
  readonly autoScaling: { readonly min: number; readonly max: number };
  readonly replicas?: never;
}

interface CommonProps extends ObjectProps {
  /** The hosted cluster that the nodes join: a HostedCluster, or the name of one. */
  readonly cluster: string | { readonly name: string; readonly namespace: string };
  /** Where the HostedCluster lies. @default - the namespace of `cluster`, else `clusters` */
  readonly namespace?: string;
  /** The release that the nodes run, which may not be newer than that of the cluster. */
  readonly release: ReleaseProp;
  /** What the machines are: the section that goes with `type`, and no other. */
  readonly platform: NodePoolPlatform;
  /** The machines' architecture; OpenShift 4.14 and newer. It cannot be changed. @default 'amd64' */
  readonly arch?: Spec['arch'];
  /** How nodes get to a new release or configuration. The type cannot be changed. @default { type: 'Replace' } */
  readonly upgrade?: ReplaceProps | InPlaceProps;
  /** Whether machines that are not well are replaced. @default false */
  readonly autoRepair?: boolean;
  /** Labels that all nodes of the pool get. @default - none */
  readonly nodeLabels?: Labels;
  /** Taints that all nodes of the pool get. @default - none */
  readonly taints?: readonly {
    readonly key: string;
    readonly value?: string;
    readonly effect: 'NoSchedule' | 'PreferNoSchedule' | 'NoExecute';
  }[];
  /** How long a node may take to drain, such as `10m`. @default - for ever */
  readonly nodeDrainTimeout?: string;
  /** How long volumes may take to detach, such as `5m`; OpenShift 4.17 and newer. @default - for ever */
  readonly nodeVolumeDetachTimeout?: string;
  /** Leaves the pool alone: `true`, or until an instant such as `2030-01-31T12:00:00Z`. @default - not paused */
  readonly pausedUntil?: string;
  /**
   * Machine configuration: MachineConfig, KubeletConfig (one), ContainerRuntimeConfig, ImageContentSourcePolicy,
   * ImageDigestMirrorSet, ClusterImagePolicy, as manifests (builders make them), or names of ConfigMaps.
   * @default - none
   */
  readonly config?: readonly RidingConfig[];
  /** Tuning: Tuned, and one PerformanceProfile, as manifests or names of ConfigMaps. @default - none */
  readonly tuning?: readonly RidingConfig[];
  /** `v1alpha1` is served up to OpenShift 4.17. @default 'v1beta1' */
  readonly version?: 'v1beta1' | 'v1alpha1';
}

export type NodePoolProps = CommonProps & (Fixed | Scaled);

function management({ upgrade = { type: 'Replace' }, autoRepair }: NodePoolProps): Spec['management'] {
  const { type: upgradeType, maxUnavailable } = upgrade;
  if (upgrade.type === 'InPlace')
    return defined({ upgradeType, autoRepair, inPlace: maxUnavailable === undefined ? undefined : { maxUnavailable } });
  const { strategy = 'RollingUpdate', maxSurge = 1 } = upgrade;
  const rollingUpdate = { maxSurge, maxUnavailable: maxUnavailable ?? 0 };
  const replace = strategy === 'RollingUpdate' ? { strategy, rollingUpdate } : { strategy };
  return defined({ upgradeType, autoRepair, replace });
}

const namespaceOf = ({ namespace, cluster }: NodePoolProps): string =>
  namespace ?? (typeof cluster === 'string' ? defaultNamespace : cluster.namespace);

const references = (configs: readonly RidingConfig[] | undefined): { name: string }[] | undefined =>
  configs?.map((config) => ({ name: configMapName(config) }));

/** A NodePool's manifest; it names the ConfigMaps of what it takes, which NodePool places. */
export function nodePool(props: NodePoolProps): Manifest {
  const { version = 'v1beta1', cluster, taints, config, tuning, arch, replicas, autoScaling } = props;
  const { nodeLabels, nodeDrainTimeout, nodeVolumeDetachTimeout, pausedUntil } = props;
  return {
    // v1alpha1 is typed as v1beta1: what is set here is the same in both.
    apiVersion: `hypershift.openshift.io/${version}` as Manifest['apiVersion'],
    kind: 'NodePool',
    metadata: releasedMetadata(props, namespaceOf(props)),
    spec: defined({
      clusterName: typeof cluster === 'string' ? cluster : cluster.name,
      release: { image: imageOf(props.release) },
      arch,
      replicas,
      autoScaling: autoScaling && { ...autoScaling },
      management: management(props),
      platform: { ...props.platform } as Spec['platform'],
      nodeLabels: nodeLabels && { ...nodeLabels },
      taints: taints?.map((taint) => ({ ...taint })),
      nodeDrainTimeout,
      nodeVolumeDetachTimeout,
      pausedUntil,
      config: references(config),
      tuningConfig: references(tuning),
    }),
  };
}

/**
 * A set of like nodes of a hosted cluster.
 *
 *     new NodePool(hosting, 'workers', {
 *       name: 'demo-workers', cluster: demo, release: 'quay.io/openshift-release-dev/ocp-release:4.18.9-multi',
 *       platform: { type: 'Agent', agent: {} }, upgrade: { type: 'InPlace' }, replicas: 3,
 *       config: [kubeletConfig({ name: 'more-pods', pool: 'worker', config: { maxPods: 400 } })],
 *     });
 *
 * What `config` and `tuning` take is written into ConfigMaps beside it; pools that take the same share one.
 */
export class NodePool extends Construct {
  readonly name: string;
  readonly namespace: string;

  /** @throws Error where two pools ask for ConfigMaps of one name with different contents */
  constructor(scope: Construct, id: string, props: NodePoolProps) {
    super(scope, id);
    this.name = props.name;
    this.namespace = namespaceOf(props);
    const root = Chart.of(this);
    placeConfigMaps(this, root, this.namespace, 'config', props.config ?? []);
    placeConfigMaps(this, root, this.namespace, 'tuning', props.tuning ?? []);
    place(this, nodePool(props));
  }
}
