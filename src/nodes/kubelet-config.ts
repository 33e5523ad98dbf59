import { Construct } from 'constructs';
import type { KubeletConfig as Manifest } from '../../imports/kubeletconfig';
import type { KubeletConfiguration } from '../../imports/kubeletconfiguration';
import { defined, metadata, type ObjectProps } from '../core/metadata';
import { place } from '../place/place';
import { type PoolChoice, selectorOf } from './pool-choice';

type Spec = Manifest['spec'];

/** Fields of KubeletConfiguration that belong to the platform in every release (MCO, validateUserKubeletConfig). */
export const platformFields = [
  'apiVersion',
  'kind',
  'cgroupDriver',
  'clusterDNS',
  'clusterDomain',
  'featureGates',
  'staticPodPath',
] as const;

type PlatformField = (typeof platformFields)[number];

/** The kubelet's own configuration, but for what the platform owns. From 4.21 on it owns failSwapOn and memorySwap.swapBehavior too. */
export type KubeletSettings = Omit<KubeletConfiguration, PlatformField> & { readonly [K in PlatformField]?: never };

interface CommonProps extends ObjectProps {
  /** The kubelet's settings, laid over the defaults of the pool. @default - none */
  readonly config?: KubeletSettings;
  /**
   * Lets each node work out its own reserve of CPU and memory. Excludes `config.systemReserved`.
   * @default - off to 4.20; on for workers from 4.21
   */
  readonly autoSizingReserved?: boolean;
  /** The kubelet's log verbosity: 1 to 10, from 4.22 on 0 to 10. @default - 2, set by the operator */
  readonly logLevel?: number;
  /** Which TLS versions and ciphers the kubelet serves. @default - that of the APIServer `cluster`, else Intermediate */
  readonly tlsSecurityProfile?: Spec['tlsSecurityProfile'];
}

export type KubeletConfigProps = CommonProps & PoolChoice;

/** A KubeletConfig's manifest. */
export function kubeletConfig(props: KubeletConfigProps): Manifest {
  const { autoSizingReserved, logLevel, tlsSecurityProfile, config } = props;
  return {
    apiVersion: 'machineconfiguration.openshift.io/v1',
    kind: 'KubeletConfig',
    metadata: metadata(props),
    spec: defined({
      machineConfigPoolSelector: selectorOf(props),
      autoSizingReserved,
      logLevel,
      tlsSecurityProfile,
      kubeletConfig: config as Spec['kubeletConfig'],
    }),
  };
}

/**
 * Settings of the kubelet for the nodes of a pool. Nodes drain and reboot to take them.
 *
 *     new KubeletConfig(prod, 'kubelet', { name: 'more-pods', pool: 'worker', config: { maxPods: 400 } });
 *
 * A pool takes one KubeletConfig: each renders a whole kubelet.conf, and only the newest counts.
 */
export class KubeletConfig extends Construct {
  constructor(scope: Construct, id: string, props: KubeletConfigProps) {
    super(scope, id);
    place(this, kubeletConfig(props));
  }
}
