import { type Config, isZeroValue, nanos, number, overlay, record, underlay } from './config';
import { type GateContext, gateOn } from './gates';
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

/** Defaults that hang on other fields or on gates. */
function dependent(config: Config, context: GateContext): Config {
  const frequency = nanos(config['nodeStatusUpdateFrequency']);
  return {
    serializeImagePulls: number(config['maxParallelImagePulls']) < 2,
    nodeStatusReportFrequency: frequency === 0n ? 300n * second : frequency,
    ...(gateOn('KubeletCrashLoopBackOffMax', context) ? { crashLoopBackOff: { maxContainerRestartPeriod: 300n * second } } : {}),
    ...(gateOn('KubeletEnsureSecretPulledImages', context) ? { imagePullCredentialsVerificationPolicy: 'NeverVerifyPreloadedImages' } : {}),
  };
}

interface Defaults {
  /** for fields that are not structs */
  readonly base: Config;
  /** what is filled in field by field */
  readonly structs: readonly (readonly [name: string, value: Config])[];
}

const known = new WeakMap<StructType, Defaults>();

/** The plain defaults of the fields that a release has. */
function defaultsOf(type: StructType): Defaults {
  const found = known.get(type);
  if (found !== undefined) return found;
  const having = Object.entries(plain).filter(([name]) => type.fields.has(name));
  const isStruct = ([name]: readonly [string, unknown]): boolean => type.fields.get(name)?.type.kind === 'struct';
  const defaults = {
    base: Object.fromEntries(having.filter((one) => !isStruct(one))),
    structs: having.filter(isStruct).map(([name, value]) => [name, record(value)] as const),
  };
  known.set(type, defaults);
  return defaults;
}

const filled = new WeakMap<Config, Config>();

/** Only what is unset is filled, for pointers only what is absent; what lies under a configuration is filled once. */
function fill(config: Config, type: StructType): Config {
  const lower = underlay(config);
  const { base, structs } = defaultsOf(type);
  const under = lower === undefined ? base : (filled.get(lower) ?? fill(lower, type));
  if (lower !== undefined) filled.set(lower, under);
  const own: Record<string, unknown> = {};
  for (const [name, value] of Object.entries(config)) {
    own[name] = name in base && isUnset(value, type.fields.get(name)) ? base[name] : value;
  }
  for (const [name, value] of structs) {
    if (lower === undefined || Object.hasOwn(config, name)) own[name] = { ...value, ...record(config[name]) };
  }
  return overlay(under, own);
}

/** The configuration that the kubelet validates, for reading by name. */
export function withDefaults(config: Config, type: StructType, context: GateContext): Config {
  const own: Record<string, unknown> = {};
  for (const [name, value] of Object.entries(dependent(config, context))) {
    const field = type.fields.get(name);
    if (field?.type.kind === 'struct') own[name] = { ...record(value), ...record(config[name]) };
    else if (field !== undefined && isUnset(config[name], field)) own[name] = value;
  }
  return overlay(fill(config, type), own);
}

const isUnset = (value: unknown, field: Field | undefined): boolean => (field?.pointer ? value === undefined : isZeroValue(value));
