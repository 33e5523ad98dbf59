import { Construct } from 'constructs';
import type { MachineConfigPool as Manifest } from '../../imports/machineconfigpool';
import { defined, type Labels, metadata, type ObjectProps } from '../core/metadata';
import { place } from '../place/place';
import { nodeRoleLabel, poolLabel, roleLabel } from './facts';

type Spec = NonNullable<Manifest['spec']>;

export interface MachineConfigPoolProps extends ObjectProps {
  /**
   * Roles whose MachineConfigs the pool takes. A custom pool needs `worker` besides its own: without it the nodes get
   * no base configuration.
   * @default - ['worker', name]
   */
  readonly roles?: readonly string[];
  /**
   * Which nodes belong to the pool.
   * @default - those labelled `node-role.kubernetes.io/<name>`
   */
  readonly nodeSelector?: Spec['nodeSelector'];
  /** How many nodes may be out of service at once: a number or a percentage. @default - 1, set by the operator */
  readonly maxUnavailable?: number | string;
  /** Keeps new configuration from the nodes until it is false again. @default false */
  readonly paused?: boolean;
  /** Images to hold on the nodes, by the names of PinnedImageSets; OpenShift 4.19 and newer. @default - none */
  readonly pinnedImageSets?: readonly string[];
}

/** Some fields of a pool that the cluster already has. */
export interface ExistingPoolProps extends Omit<MachineConfigPoolProps, 'roles' | 'nodeSelector'> {
  readonly existing: true;
  readonly roles?: never;
  readonly nodeSelector?: never;
}

/** The part of a pool that both new and existing ones may set. */
function settings({ maxUnavailable, paused, pinnedImageSets }: MachineConfigPoolProps | ExistingPoolProps): Partial<Spec> {
  return defined({ maxUnavailable, paused, pinnedImageSets: pinnedImageSets?.map((name) => ({ name })) });
}

/**
 * A MachineConfigPool's manifest. It carries the label `pools.operator.machineconfiguration.openshift.io/<name>`, as the
 * operator's own pools do, so that a KubeletConfig can choose it.
 */
export function machineConfigPool(props: MachineConfigPoolProps | ExistingPoolProps): Manifest {
  const { name } = props;
  const type = { apiVersion: 'machineconfiguration.openshift.io/v1', kind: 'MachineConfigPool' } as const;
  if ('existing' in props) return { ...type, metadata: metadata(props), spec: settings(props) };
  const { roles = ['worker', name], nodeSelector = { matchLabels: { [nodeRoleLabel(name)]: '' } } } = props;
  return {
    ...type,
    metadata: { ...metadata(props), labels: { [poolLabel(name)]: '', ...props.labels } },
    spec: {
      machineConfigSelector: { matchExpressions: [{ key: roleLabel, operator: 'In', values: [...roles] }] },
      nodeSelector,
      ...settings(props),
    },
  };
}

/**
 * A pool of nodes that share one configuration.
 *
 *     new MachineConfigPool(prod, 'infra', { name: 'infra' });
 *     new MachineConfigPool(prod, 'worker', MachineConfigPool.existing('worker', { labels: { 'custom-kubelet': 'enabled' } }));
 */
export class MachineConfigPool extends Construct {
  /** A pool that the cluster owns, to add labels or settings to it with `oc apply --server-side`. */
  static existing(name: string, props: Omit<ExistingPoolProps, 'existing' | 'name'> = {}): ExistingPoolProps {
    return { ...props, name, existing: true };
  }

  readonly name: string;
  /** The labels by which others choose this pool. */
  readonly labels: Labels;

  constructor(scope: Construct, id: string, props: MachineConfigPoolProps | ExistingPoolProps) {
    super(scope, id);
    const manifest = machineConfigPool(props);
    this.name = props.name;
    this.labels = manifest.metadata.labels ?? {};
    place(this, manifest, { partial: 'existing' in props });
  }
}
