/** Labels, limits and defaults that the nodes room relies on, each with where the operator's code has it. */
import { inRange, minor, type Release } from '../core/target';

/** MCO pkg/controller/common/constants.go: which pools take a MachineConfig. */
export const roleLabel = 'machineconfiguration.openshift.io/role';

/** MCO manifests/{master,worker}.machineconfigpool.yaml: the label that the operator's own pools carry, by name. */
export const poolLabel = (pool: string): string => `pools.operator.machineconfiguration.openshift.io/${pool}`;

/** The kubelet's label for a node's role. */
export const nodeRoleLabel = (role: string): string => `node-role.kubernetes.io/${role}`;

export interface BuiltInPool {
  readonly name: string;
  readonly labels: Readonly<Record<string, string>>;
}

const common = { 'machineconfiguration.openshift.io/mco-built-in': '' };
const required = { 'operator.machineconfiguration.openshift.io/required-for-upgrade': '' };
const base: readonly BuiltInPool[] = [
  { name: 'master', labels: { ...common, ...required, [poolLabel('master')]: '' } },
  { name: 'worker', labels: { ...common, [poolLabel('worker')]: '' } },
];
const arbiter: BuiltInPool = { name: 'arbiter', labels: { ...common, ...required, [poolLabel('arbiter')]: '' } };

/** MCO manifests/*.machineconfigpool.yaml: pools that every cluster has, with the labels that they come with. */
export const builtInPools = (release: Release): readonly BuiltInPool[] => (minor(release) >= 19 ? [...base, arbiter] : base);

/** MCO pkg/controller/common/constants.go, InternalMCOIgnitionVersion: what pools are rendered in. */
export function ignitionVersion(release: Release): string {
  if (minor(release) >= 19) return '3.5.0';
  return minor(release) >= 14 ? '3.4.0' : '3.2.0';
}

/** MCO pkg/controller/common/helpers.go, ValidateMachineConfig. */
export function kernelTypes(release: Release): readonly string[] {
  return minor(release) >= 15 ? ['default', 'realtime', '64k-pages'] : ['default', 'realtime'];
}

/** Whether a kernel type is another than the default one: only these count in a merge (MergeMachineConfigs). */
export const isOtherKernel = (type: string | undefined): boolean => type === 'realtime' || type === '64k-pages';

const extensionReleases = {
  usbguard: '*',
  kerberos: '*',
  'kernel-devel': '*',
  'sandboxed-containers': '*',
  ipsec: '>=4.14',
  wasm: '4.14..4.21',
  sysstat: '>=4.18',
  'two-node-ha': '>=4.19',
} as const;

export type Extension = keyof typeof extensionReleases;

/** Every extension of any release. */
export const extensionNames = Object.keys(extensionReleases) as Extension[];

/** MCO pkg/daemon/update.go getSupportedExtensions (to 4.15), pkg/controller/common/helpers.go SupportedExtensions. */
export const extensions = (release: Release): Extension[] => extensionNames.filter((name) => inRange(extensionReleases[name], release));

/** openshift/api config/v1/types_feature.go: sets that cannot be left again and that block minor updates. */
export const oneWayFeatureSets: readonly string[] = ['TechPreviewNoUpgrade', 'DevPreviewNoUpgrade', 'CustomNoUpgrade'];

/** openshift/api config/v1/types_feature.go of 4.12 to 4.15; from 4.16 on the CRD lists them. */
export const featureSets: readonly string[] = ['', 'TechPreviewNoUpgrade', 'CustomNoUpgrade', 'LatencySensitive'];

/** What the nodes of a hand-written kernel command line are warned about (documentation, "Adding kernel arguments to nodes"). */
export const selinuxOff: readonly string[] = ['enforcing=0', 'selinux=0'];

/** MCO pkg/controller/common/constants.go, MaxMCNameSuffix: so many KubeletConfigs of one pool get a name. */
export const kubeletConfigLimit = 10;

/** MCO pkg/controller/common/constants.go, MaxRenderedMCSize: bytes of JSON, as etcd takes them. */
export const renderedSizeLimit = 1_572_864;

/** MCO pkg/daemon/constants/constants.go, MachineConfigDaemonForceFile. */
export const forceFile = '/run/machine-config-daemon-force';
