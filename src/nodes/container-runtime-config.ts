import { Construct } from 'constructs';
import type { ContainerRuntimeConfig as Manifest } from '../../imports/containerruntimeconfig';
import { defined, metadata, type ObjectProps } from '../core/metadata';
import { place } from '../place/place';
import { type PoolChoice, selectorOf } from './pool-choice';

interface CommonProps extends ObjectProps {
  /** How much CRI-O logs. @default 'info' */
  readonly logLevel?: 'error' | 'fatal' | 'panic' | 'warn' | 'info' | 'debug' | 'trace';
  /** How large the log of a container may grow: more than 8192 bytes, such as `10M`. @default - no limit of CRI-O's own */
  readonly logSizeMax?: string;
  /** How much a container may write into its root filesystem, such as `8G`. @default - no limit */
  readonly overlaySize?: string;
  /** The most processes in a container: at least 20. The kubelet's podPidsLimit has taken its place. @default - the kubelet's */
  readonly pidsLimit?: number;
  /** Which runtime starts containers. @default - runc to 4.17; crun from 4.18 on where a cluster is installed with it */
  readonly defaultRuntime?: 'crun' | 'runc';
}

export type ContainerRuntimeConfigProps = CommonProps & PoolChoice;

/** A ContainerRuntimeConfig's manifest. */
export function containerRuntimeConfig(props: ContainerRuntimeConfigProps): Manifest {
  const { logLevel, logSizeMax, overlaySize, pidsLimit, defaultRuntime } = props;
  return {
    apiVersion: 'machineconfiguration.openshift.io/v1',
    kind: 'ContainerRuntimeConfig',
    metadata: metadata(props),
    spec: {
      machineConfigPoolSelector: selectorOf(props),
      containerRuntimeConfig: defined({ logLevel, logSizeMax, overlaySize, pidsLimit, defaultRuntime }),
    },
  };
}

/**
 * Settings of CRI-O for the nodes of a pool. Nodes drain and reboot to take them.
 *
 *     new ContainerRuntimeConfig(prod, 'crio', { name: 'overlay-size', pool: 'worker', overlaySize: '8G' });
 *
 * A pool takes one ContainerRuntimeConfig: each renders whole files, and only the newest counts.
 */
export class ContainerRuntimeConfig extends Construct {
  constructor(scope: Construct, id: string, props: ContainerRuntimeConfigProps) {
    super(scope, id);
    place(this, containerRuntimeConfig(props));
  }
}
