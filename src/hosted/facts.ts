import { HostedCluster } from '../../imports/hostedcluster';
import { HostedClusterV1Alpha1 } from '../../imports/hostedclusterv1alpha1';
import type { Kind } from '../../imports/kind';
import type { ObjectMeta } from '../../imports/meta';
import { NodePool } from '../../imports/nodepool';
import { NodePoolV1Alpha1 } from '../../imports/nodepoolv1alpha1';
import { inRange, minor, type Release, type ReleaseRange } from '../core/target';

/** HostedCluster in every version that is served. What rules read is the same in both, but for what v1alpha1 alone has. */
export const hostedClusters: readonly Kind<HostedCluster>[] = [HostedCluster, HostedClusterV1Alpha1 as unknown as Kind<HostedCluster>];

/** NodePool in every version that is served. What rules read is the same in both, but for what v1alpha1 alone has. */
export const nodePools: readonly Kind<NodePool>[] = [NodePool, NodePoolV1Alpha1 as unknown as Kind<NodePool>];

/** A ConfigMap, as far as rules look at it. */
export interface ConfigMap {
  readonly apiVersion: 'v1';
  readonly kind: 'ConfigMap';
  readonly metadata: ObjectMeta;
  readonly data?: Readonly<Record<string, string>>;
}

export const ConfigMap: Kind<ConfigMap> = { apiVersion: 'v1', kind: 'ConfigMap', namespaced: true };

/** A Secret, as far as rules look at it. */
export interface Secret {
  readonly apiVersion: 'v1';
  readonly kind: 'Secret';
  readonly metadata: ObjectMeta;
  readonly data?: Readonly<Record<string, string>>;
  readonly stringData?: Readonly<Record<string, string>>;
}

export const Secret: Kind<Secret> = { apiVersion: 'v1', kind: 'Secret', namespaced: true };

/** A Namespace, as far as rules look at it. */
export interface Namespace {
  readonly apiVersion: 'v1';
  readonly kind: 'Namespace';
  readonly metadata: ObjectMeta;
}

export const Namespace: Kind<Namespace> = { apiVersion: 'v1', kind: 'Namespace', namespaced: false };

/** The role of a MachineConfig. */
export const roleLabel = 'machineconfiguration.openshift.io/role';

/** The two ways in which a NodePool takes objects, each the key of its ConfigMaps (HS nodepool/config.go, nto.go). */
export type ConfigKey = 'config' | 'tuning';

export const configKeys: readonly ConfigKey[] = ['config', 'tuning'];

/** The field of a NodePool that names the ConfigMaps with a key. */
export const fieldOf = { config: 'config', tuning: 'tuningConfig' } as const;

interface Taken {
  readonly group: string;
  readonly kind: string;
  readonly versions: readonly string[];
  readonly releases: ReleaseRange;
}

const machineConfiguration = { group: 'machineconfiguration.openshift.io', versions: ['v1'], releases: '*' } as const;

/** HS nodepool_controller.go (to 4.17) and nodepool/config.go defaultAndValidateConfigManifest; nodepool/nto.go validateTuningConfigManifest. */
const taken: Readonly<Record<ConfigKey, readonly Taken[]>> = {
  config: [
    { ...machineConfiguration, kind: 'MachineConfig' },
    { ...machineConfiguration, kind: 'KubeletConfig' },
    { ...machineConfiguration, kind: 'ContainerRuntimeConfig' },
    { group: 'operator.openshift.io', kind: 'ImageContentSourcePolicy', versions: ['v1alpha1'], releases: '*' },
    { group: 'config.openshift.io', kind: 'ImageDigestMirrorSet', versions: ['v1'], releases: '>=4.13' },
    { group: 'config.openshift.io', kind: 'ClusterImagePolicy', versions: ['v1', 'v1alpha1'], releases: '>=4.16' },
  ],
  tuning: [
    { group: 'tuned.openshift.io', kind: 'Tuned', versions: ['v1'], releases: '*' },
    { group: 'performance.openshift.io', kind: 'PerformanceProfile', versions: ['v2'], releases: '*' },
  ],
};

/** The names of the kinds that the operator of a release takes from a ConfigMap's text. */
export const takenKinds = (key: ConfigKey, release: Release): string[] =>
  taken[key].filter(({ releases }) => inRange(releases, release)).map(({ kind }) => kind);

/** Whether the operator of a release takes an object from a ConfigMap's text. */
export function isTaken(
  key: ConfigKey,
  { apiVersion, kind }: { readonly apiVersion: string; readonly kind: string },
  release: Release,
): boolean {
  return taken[key].some(
    (one) =>
      one.kind === kind && one.versions.some((version) => `${one.group}/${version}` === apiVersion) && inRange(one.releases, release),
  );
}

/**
 * The annotation that says which OpenShift version an image is, where the image is given by digest: on a NodePool or a
 * HostedCluster, such as `4.16.3`.
 */
export const releaseAnnotation = 'cdk8s-openshift.io/release';

/** HS hypershift-operator, annotation that skips the check of the release. */
export const skipReleaseValidation = 'hypershift.openshift.io/skip-release-image-validation';

export type Platform = NonNullable<NodePool['spec']>['platform']['type'];
export type Arch = NonNullable<NonNullable<NodePool['spec']>['arch']>;

/** HS nodepool/conditions.go, isArchAndPlatformSupported. */
export const archs: Readonly<Record<Platform, readonly Arch[]>> = {
  AWS: ['amd64', 'arm64'],
  Azure: ['amd64', 'arm64'],
  None: ['amd64', 'arm64'],
  KubeVirt: ['amd64', 's390x'],
  OpenStack: ['amd64'],
  Agent: ['amd64', 'ppc64le', 'arm64'],
  PowerVS: ['ppc64le'],
  IBMCloud: [],
};

/** How many minor versions a NodePool may be older than its HostedCluster (HS support/supportedversion/version.go, ValidateVersionSkew). */
export const olderMinors = 3;

/** The oldest hosted release that the operator of a release supports, as a minor number (HS support/supportedversion/version.go). */
export function oldestHosted(release: Release): number {
  const own = minor(release);
  if (own >= 18) return 14;
  return own >= 16 ? own - 3 : own - 2;
}

/** The newest hosted release that it supports, as a minor number; 4.12's operator knows one release ahead. */
export const newestHosted = (release: Release): number => (release === '4.12' ? 13 : minor(release));
