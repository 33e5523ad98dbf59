import type { Release } from '../../core/target';
import { type Config, isZeroValue, nanos, number, record } from './config';
import { gateOn } from './gates';
import type { StructType } from './types';

/** What the kubelet fills in: pkg/kubelet/apis/config/v1beta1/defaults.go, SetDefaults_KubeletConfiguration. */

const second = 1_000_000_000n;

const plain: Config = {
  address: '0.0.0.0',
  authorization: { mode: 'Webhook' },
  cgroupsPerQOS: true,
  configMapAndSecretChangeDetectionStrategy: 'Watch',
  containerLogMaxFiles: 5,
  containerLogMaxSize: '10Mi',
  containerLogMaxWorkers: 1,
  containerLogMonitorInterval: 10n * second,
  containerRuntimeEndpoint: 'unix:///run/containerd/containerd.sock',
  contentType: 'application/vnd.kubernetes.protobuf',
  cpuCFSQuota: true,
  cpuCFSQuotaPeriod: 100_000_000n,
  cpuManagerPolicy: 'none',
  cpuManagerReconcilePeriod: 10n * second,
  enableControllerAttachDetach: true,
  enableDebugFlagsHandler: true,
  enableDebuggingHandlers: true,
  enableProfilingHandler: true,
  enableServer: true,
  enableSystemLogHandler: true,
  enforceNodeAllocatable: ['pods'],
  eventBurst: 100,
  eventRecordQPS: 50,
  evictionPressureTransitionPeriod: 300n * second,
  failSwapOn: true,
  fileCheckFrequency: 20n * second,
  hairpinMode: 'promiscuous-bridge',
  healthzBindAddress: '127.0.0.1',
  healthzPort: 10248,
  httpCheckFrequency: 20n * second,
  imageGCHighThresholdPercent: 85,
  imageGCLowThresholdPercent: 80,
  imageMinimumGCAge: 120n * second,
  iptablesDropBit: 15,
  iptablesMasqueradeBit: 14,
  kubeAPIBurst: 100,
  kubeAPIQPS: 50,
  localStorageCapacityIsolation: true,
  makeIPTablesUtilChains: true,
  maxOpenFiles: 1_000_000,
  maxPods: 110,
  memoryManagerPolicy: 'None',
  memoryThrottlingFactor: 0.9,
  nodeLeaseDurationSeconds: 40,
  nodeStatusMaxImages: 50,
  nodeStatusUpdateFrequency: 10n * second,
  oomScoreAdj: -999,
  podLogsDir: '/var/log/pods',
  podPidsLimit: -1,
  port: 10250,
  registerNode: true,
  registryBurst: 10,
  registryPullQPS: 5,
  resolvConf: '/etc/resolv.conf',
  runtimeRequestTimeout: 120n * second,
  streamingConnectionIdleTimeout: 14_400n * second,
  syncFrequency: 60n * second,
  topologyManagerPolicy: 'none',
  topologyManagerScope: 'container',
  volumePluginDir: '/usr/libexec/kubernetes/kubelet-plugins/volume/exec/',
  volumeStatsAggPeriod: 60n * second,
};

/** Defaults that hang on other fields or on gates. */
function dependent(config: Config, release: Release): Config {
  const frequency = nanos(config['nodeStatusUpdateFrequency']);
  return {
    serializeImagePulls: number(config['maxParallelImagePulls']) < 2,
    nodeStatusReportFrequency: frequency === 0n ? 300n * second : frequency,
    ...(gateOn('KubeletCrashLoopBackOffMax', release) ? { crashLoopBackOff: { maxContainerRestartPeriod: 300n * second } } : {}),
    ...(gateOn('KubeletEnsureSecretPulledImages', release) ? { imagePullCredentialsVerificationPolicy: 'NeverVerifyPreloadedImages' } : {}),
  };
}

/** The configuration that the kubelet validates: only what is unset is filled, for pointers only what is absent. */
export function withDefaults(config: Config, type: StructType, release: Release): Config {
  const result: Record<string, unknown> = { ...config };
  for (const [name, value] of Object.entries({ ...plain, ...dependent(config, release) })) {
    const field = type.fields.get(name);
    if (field === undefined) continue;
    if (field.type.kind === 'struct') result[name] = { ...record(value), ...record(config[name]) };
    else if (field.pointer ? config[name] === undefined : isZeroValue(config[name])) result[name] = value;
  }
  return result;
}
