import { inRange, type TargetOptions } from '../../core/target';
import type { Config } from './config';
import type { GateContext } from './gates';
import { tlsSettings } from './tls';

/** What decides a pool's kubelet.conf besides its KubeletConfig. */
export interface PoolContext extends GateContext {
  /** The pool's name; `master` and `arbiter` have templates of their own, all others the worker's. */
  readonly pool: string;
  /** @default 'HighlyAvailable' */
  readonly topology?: TargetOptions['topology'];
  /**
   * `spec.tlsSecurityProfile` of the cluster's APIServer
   * @default - Intermediate
   */
  readonly apiServerTlsProfile?: unknown;
  /**
   * `spec.workerLatencyProfile` of the cluster's Node object; only the pool `worker` heeds it
   * @default - none
   */
  readonly workerLatencyProfile?: string;
  /** @default '172.30.0.10' */
  readonly clusterDns?: string;
}

const second = 1_000_000_000n;

export const isControlPlane = (pool: string): boolean => pool === 'master' || pool === 'arbiter';

/** Since every release: templates/worker/01-worker-kubelet/_base/files/kubelet.yaml of the machine-config operator. */
const common: Config = {
  authentication: { x509: { clientCAFile: '/etc/kubernetes/kubelet-ca.crt' }, anonymous: { enabled: false } },
  cgroupDriver: 'systemd',
  cgroupRoot: '/',
  clusterDomain: 'cluster.local',
  containerLogMaxSize: '50Mi',
  maxPods: 250,
  kubeAPIQPS: 50,
  kubeAPIBurst: 100,
  podPidsLimit: 4096,
  rotateCertificates: true,
  serializeImagePulls: false,
  staticPodPath: '/etc/kubernetes/manifests',
  systemCgroups: '/system.slice',
  nodeStatusUpdateFrequency: 10n * second,
  nodeStatusReportFrequency: 300n * second,
  serverTLSBootstrap: true,
};

type Part = { readonly releases: Parameters<typeof inRange>[0]; readonly worker?: Config; readonly controlPlane?: Config };

/** What later releases added. */
const additions: readonly Part[] = [
  { releases: '>=4.13', worker: { protectKernelDefaults: true }, controlPlane: { protectKernelDefaults: true } },
  { releases: '>=4.14', worker: { enableSystemLogQuery: true }, controlPlane: { enableSystemLogQuery: true } },
  {
    releases: '>=4.21',
    worker: { failSwapOn: false, memorySwap: { swapBehavior: 'NoSwap' } },
    controlPlane: { failSwapOn: true, memorySwap: { swapBehavior: 'NoSwap' } },
  },
  {
    releases: '>=4.22',
    worker: { systemReservedCgroup: '/system.slice', enforceNodeAllocatable: ['pods', 'system-reserved-compressible'] },
  },
];

/** The template of a master on two nodes. */
const twoNodes: Config = { shutdownGracePeriod: 90n * second, shutdownGracePeriodCriticalPods: 60n * second };

/** helpers.go updateOriginalKubeConfigwithNodeConfig */
const latencyProfiles: Readonly<Record<string, bigint>> = {
  Default: 10n * second,
  MediumUpdateAverageReaction: 20n * second,
  LowUpdateSlowReaction: 60n * second,
};

function latency({ pool, workerLatencyProfile }: PoolContext): Config {
  const frequency = pool === 'worker' ? latencyProfiles[workerLatencyProfile ?? ''] : undefined;
  return frequency === undefined ? {} : { nodeStatusUpdateFrequency: frequency };
}

/** A profile as it stands in kubelet.conf. */
function tlsFields(profile: unknown): Config {
  const { minVersion, cipherSuites } = tlsSettings(profile);
  return { tlsMinVersion: minVersion, tlsCipherSuites: cipherSuites };
}

/** A pool's kubelet.conf before its KubeletConfig is merged in; feature gates and TLS profiles left out. */
export function templateConfig(context: PoolContext): Config {
  const controlPlane = isControlPlane(context.pool);
  const parts = additions
    .filter(({ releases }) => inRange(releases, context.release))
    .map((part) => (controlPlane ? part.controlPlane : part.worker));
  return Object.assign(
    { ...common, clusterDNS: [context.clusterDns ?? '172.30.0.10'], ...tlsFields(undefined) },
    ...parts,
    context.pool === 'master' && context.topology === 'DualReplica' && inRange('>=4.22', context.release) ? twoNodes : {},
    latency(context),
  );
}

/**
 * What a TLS profile changes in a template.
 * @param profile the KubeletConfig's `spec.tlsSecurityProfile`, which goes before the APIServer's
 */
export function profileLayer({ apiServerTlsProfile }: PoolContext, profile: unknown): Config | undefined {
  const chosen = profile ?? apiServerTlsProfile;
  return chosen === undefined ? undefined : tlsFields(chosen);
}
