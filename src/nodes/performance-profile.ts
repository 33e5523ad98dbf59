import { Construct } from 'constructs';
import type { PerformanceProfile as Manifest, PerformanceProfileSpec } from '../../imports/performanceprofile';
import { defined, type Labels, metadata, type ObjectProps } from '../core/metadata';
import { place } from '../place/place';
import { nodeRoleLabel } from './facts';

/** The part of the spec that says which nodes it is for. */
type Choosing = 'nodeSelector' | 'machineConfigLabel' | 'machineConfigPoolSelector';

type Settings = Omit<PerformanceProfileSpec, Choosing | 'cpu'>;

/** What the nodes of a profile are tuned for: the fields of the spec, by the operator's own names. */
export interface PerformanceProfileProps extends ObjectProps, Readonly<Settings> {
  /**
   * The role whose nodes get it, and whose pool: the second part of the key of the node selector
   * `node-role.kubernetes.io/<role>`.
   */
  readonly role: string;
  /** CPU sets such as `0-3,8`. No CPU may be in two of them, and every CPU of the nodes should be in one. */
  readonly cpu: Readonly<PerformanceProfileSpec['cpu']>;
  /** Which nodes get it, where another label than that of the role says so; one entry. @default - the role's label */
  readonly nodeSelector?: Labels;
  /** Labels of its MachineConfig; one entry. @default - the role's */
  readonly machineConfigLabel?: Labels;
  /** Labels of the pool that its KubeletConfig chooses; one entry. @default - those that the pool has */
  readonly machineConfigPoolSelector?: Labels;
}

/** A PerformanceProfile's manifest. */
export function performanceProfile(props: PerformanceProfileProps): Manifest {
  const { name, labels, annotations, role, nodeSelector, machineConfigLabel, machineConfigPoolSelector, cpu, ...settings } = props;
  return {
    apiVersion: 'performance.openshift.io/v2',
    kind: 'PerformanceProfile',
    metadata: metadata({ name, ...(labels && { labels }), ...(annotations && { annotations }) }),
    spec: defined({
      cpu: { ...cpu },
      ...settings,
      nodeSelector: { ...(nodeSelector ?? { [nodeRoleLabel(role)]: '' }) },
      machineConfigLabel: machineConfigLabel && { ...machineConfigLabel },
      machineConfigPoolSelector: machineConfigPoolSelector && { ...machineConfigPoolSelector },
    }),
  };
}

/**
 * Low latency for the nodes of one pool: CPUs set aside, huge pages, the real-time kernel. Its operator makes a
 * KubeletConfig, a MachineConfig and a Tuned of it; the nodes drain and reboot.
 *
 *     new PerformanceProfile(prod, 'cnf', { name: 'cnf', role: 'worker-cnf', cpu: { reserved: '0-3', isolated: '4-31' } });
 */
export class PerformanceProfile extends Construct {
  constructor(scope: Construct, id: string, props: PerformanceProfileProps) {
    super(scope, id);
    place(this, performanceProfile(props));
  }
}
