import type { TunedSpecProfile, TunedSpecRecommend } from '../../../imports/tuned';

/** Where the operator reads Tuned objects (NTO pkg/config/config.go). */
export const tunedNamespace = 'openshift-cluster-node-tuning-operator';

/** The Tuned that the operator owns. */
export const defaultTuned = 'default';

/** NTO assets/tuned/manifests/default-cr-tuned.yaml. */
export const defaultRecommend: readonly TunedSpecRecommend[] = [
  {
    profile: 'openshift-control-plane',
    priority: 30,
    match: [{ label: 'node-role.kubernetes.io/control-plane' }, { label: 'node-role.kubernetes.io/infra' }],
  },
  { profile: 'openshift-node', priority: 40 },
];

/** NTO assets/tuned/manifests/default-cr-tuned.yaml. */
export const defaultProfiles: readonly TunedSpecProfile[] = [
  {
    name: 'openshift',
    data: `[main]\nsummary=Optimize systems running OpenShift (provider specific parent profile)\ninclude=-provider-\${f:exec:cat:/var/lib/ocp-tuned/provider},openshift\n`,
  },
];

/** TuneD's own profiles, which the operator's image holds (redhat-performance/tuned, profiles/). */
const ofTuned: readonly string[] = [
  'accelerator-performance',
  'atomic-guest',
  'atomic-host',
  'aws',
  'balanced',
  'balanced-battery',
  'cpu-partitioning',
  'cpu-partitioning-powersave',
  'default',
  'desktop',
  'desktop-powersave',
  'enterprise-storage',
  'hpc-compute',
  'intel-sst',
  'laptop-ac-powersave',
  'laptop-battery-powersave',
  'latency-performance',
  'mssql',
  'network-latency',
  'network-throughput',
  'openshift',
  'openshift-control-plane',
  'openshift-node',
  'optimize-serial-console',
  'oracle',
  'postgresql',
  'powersave',
  'realtime',
  'realtime-virtual-guest',
  'realtime-virtual-host',
  'sap-hana',
  'sap-hana-kvm-guest',
  'sap-hana-vmware',
  'sap-netweaver',
  'server-powersave',
  'spectrumscale-ece',
  'spindown-disk',
  'sssd',
  'throughput-performance',
  'virtual-guest',
  'virtual-host',
];

/** How the Tuned and the profile that the operator makes of a PerformanceProfile begin. */
export const ofPerformanceProfile = 'openshift-node-performance-';

/** Profiles that the operator makes, by how their names begin: from PerformanceProfiles, and for cloud providers. */
const made = [ofPerformanceProfile, 'provider-'];

/** Whether a profile is there without any Tuned that defines it. */
export const isShipped = (profile: string): boolean => ofTuned.includes(profile) || made.some((start) => profile.startsWith(start));

/** Whether a profile is the platform's own: it brings the tuning that every node has. */
export const isOfPlatform = (profile: string): boolean => profile.startsWith('openshift');
