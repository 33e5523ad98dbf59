import { type Config, isZeroValue, overlay, record } from './config';
import { type Gate, type GateContext, gateOn } from './gates';
import type { Field, StructType } from './types';

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

/** Defaults that hang on gates. Those that hang on other fields never come to bear: every template sets their fields. */
const gated: Readonly<Record<string, { readonly gate: Gate; readonly value: unknown }>> = {
  crashLoopBackOff: { gate: 'KubeletCrashLoopBackOffMax', value: { maxContainerRestartPeriod: 300n * second } },
  imagePullCredentialsVerificationPolicy: { gate: 'KubeletEnsureSecretPulledImages', value: 'NeverVerifyPreloadedImages' },
};

function defaultOf(name: string, context: GateContext): unknown {
  if (Object.hasOwn(plain, name)) return plain[name];
  const found = Object.hasOwn(gated, name) ? gated[name] : undefined;
  return found !== undefined && gateOn(found.gate, context) ? found.value : undefined;
}

const isUnset = (value: unknown, field: Field): boolean => (field.pointer ? value === undefined : isZeroValue(value));

/** Only what is unset is filled, for pointers only what is absent; structs are filled field by field. */
function filledField(field: Field, config: Config, context: GateContext): unknown {
  const value = config[field.name];
  if (field.type.kind !== 'struct' && !isUnset(value, field)) return value;
  const standard = defaultOf(field.name, context);
  if (standard === undefined) return value;
  return field.type.kind === 'struct' ? { ...record(standard), ...record(value) } : standard;
}

/** The configuration that the kubelet validates, for reading by name. */
export function withDefaults(config: Config, type: StructType, context: GateContext): Config {
  const own: Record<string, unknown> = {};
  for (const name of [...Object.keys(plain), ...Object.keys(gated)]) {
    const field = type.fields.get(name);
    if (field !== undefined) own[name] = filledField(field, config, context);
  }
  return { ...config, ...own };
}

/**
 * The same for what is laid over a configuration that has its defaults already.
 * @param config the upper one laid over the lower one
 * @param filled the lower one with its defaults
 * @returns the upper one with its defaults laid over `filled`; its own fields are all that may differ
 */
export function withDefaultsOver(filled: Config, config: Config, type: StructType, context: GateContext): Config {
  const own: Record<string, unknown> = {};
  for (const name of Object.keys(config)) {
    const field = type.fields.get(name);
    own[name] = field === undefined ? config[name] : filledField(field, config, context);
  }
  return overlay(filled, own);
}
