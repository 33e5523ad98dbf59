import type { Manifest } from '../../../src/core/manifest';

/** A set of objects, and on which of them an error or a warning belongs. */
export type World = readonly [name: string, objects: readonly Manifest[], expected: readonly string[]];

export const image = (version: string): string => `quay.io/openshift-release-dev/ocp-release:${version}-multi`;

const manifest = (value: object): Manifest => value as Manifest;
const namespace = 'clusters';

export const namespaced = (name: string): Manifest => manifest({ apiVersion: 'v1', kind: 'Namespace', metadata: { name } });

export const secret = (name: string, data: object): Manifest =>
  manifest({ apiVersion: 'v1', kind: 'Secret', metadata: { name, namespace }, data });

export const pullSecret = secret('pull-secret', { '.dockerconfigjson': 'eyJhdXRocyI6e319' });
export const sshKey = secret('ssh', { 'id_rsa.pub': 'c3NoLWVkMjU1MTkgQUFBQSB4' });

/** What lies beside every hosted cluster. */
export const around: readonly Manifest[] = [namespaced(namespace), pullSecret, sshKey];

/** The services of a hosted cluster, some published in another way. */
export const services = (other: Readonly<Record<string, object>> = {}): object[] => [
  { service: 'APIServer', servicePublishingStrategy: other['APIServer'] ?? { type: 'LoadBalancer' } },
  ...['OAuthServer', 'Konnectivity', 'Ignition'].map((service) => ({
    service,
    servicePublishingStrategy: other[service] ?? { type: 'Route' },
  })),
];

export const networking = (cluster: readonly string[], service: readonly string[], machine: readonly string[] = []): object => {
  const [clusterNetwork, serviceNetwork, machineNetwork] = [cluster, service, machine].map((list) => list.map((cidr) => ({ cidr })));
  return { clusterNetwork, serviceNetwork, ...(machine.length > 0 && { machineNetwork }) };
};

/** HostedCluster demo, on no platform, of 4.22. */
export const cluster = (spec: object = {}, metadata: object = {}): Manifest =>
  manifest({
    apiVersion: 'hypershift.openshift.io/v1beta1',
    kind: 'HostedCluster',
    metadata: { name: 'demo', namespace, ...metadata },
    spec: {
      release: { image: image('4.22.3') },
      pullSecret: { name: 'pull-secret' },
      sshKey: { name: 'ssh' },
      platform: { type: 'None' },
      services: services(),
      networking: networking(['10.132.0.0/14'], ['172.31.0.0/16']),
      etcd: { managementType: 'Managed', managed: { storage: { type: 'PersistentVolume', persistentVolume: { size: '8Gi' } } } },
      ...spec,
    },
  });

/** NodePool workers of demo. */
export const pool = (spec: object = {}, metadata: object = {}): Manifest =>
  manifest({
    apiVersion: 'hypershift.openshift.io/v1beta1',
    kind: 'NodePool',
    metadata: { name: 'workers', namespace, ...metadata },
    spec: {
      clusterName: 'demo',
      release: { image: image('4.22.3') },
      management: { upgradeType: 'Replace', replace: { strategy: 'RollingUpdate', rollingUpdate: { maxSurge: 1, maxUnavailable: 0 } } },
      platform: { type: 'None' },
      replicas: 2,
      ...spec,
    },
  });

/** A NodePool that takes ConfigMaps. */
export const configured = (names: readonly string[], spec: object = {}, metadata: object = {}): Manifest =>
  pool({ config: names.map((name) => ({ name })), ...spec }, metadata);

export const tuned = (names: readonly string[], spec: object = {}, metadata: object = {}): Manifest =>
  pool({ tuningConfig: names.map((name) => ({ name })), ...spec }, metadata);

export const map = (name: string, data: object, metadata: object = {}): Manifest =>
  manifest({ apiVersion: 'v1', kind: 'ConfigMap', metadata: { name, namespace, ...metadata }, data });

const lines = (...all: readonly string[]): string => `${all.join('\n')}\n`;

export const kubelet = (name: string, setting = 'maxPods: 300'): string =>
  lines(
    'apiVersion: machineconfiguration.openshift.io/v1',
    'kind: KubeletConfig',
    'metadata:',
    `  name: ${name}`,
    'spec:',
    '  kubeletConfig:',
    `    ${setting}`,
  );

export const machine = (name: string, spec = 'config: { ignition: { version: 3.2.0 } }'): string =>
  lines('apiVersion: machineconfiguration.openshift.io/v1', 'kind: MachineConfig', 'metadata:', `  name: ${name}`, 'spec:', `  ${spec}`);

/** Any object by its kind. */
export const other = (apiVersion: string, kind: string): string =>
  lines(`apiVersion: ${apiVersion}`, `kind: ${kind}`, 'metadata: { name: x }', 'spec: {}');

interface TunedText {
  readonly include?: string;
  readonly recommend?: string;
  readonly priority?: number;
  readonly ratio?: number;
  readonly more?: string;
}

export const tuning = (name: string, profile: string, options: TunedText = {}): string => {
  const { include = 'openshift-node', recommend = profile, priority = 20, ratio = 9, more } = options;
  return lines(
    'apiVersion: tuned.openshift.io/v1',
    'kind: Tuned',
    'metadata:',
    `  name: ${name}`,
    'spec:',
    '  profile:',
    `  - name: ${profile}`,
    `    data: "[main]\\ninclude=${include}\\n[sysctl]\\nvm.dirty_ratio=${ratio}\\n"`,
    '  recommend:',
    `  - profile: ${recommend}`,
    `    priority: ${priority}`,
    ...(more === undefined ? [] : [`    ${more}`]),
  );
};

export const performance = (name: string, reserved = '0-1'): string =>
  lines(
    'apiVersion: performance.openshift.io/v2',
    'kind: PerformanceProfile',
    'metadata:',
    `  name: ${name}`,
    'spec:',
    `  cpu: { isolated: 2-7, reserved: "${reserved}" }`,
    '  nodeSelector: { node-role.kubernetes.io/worker: "" }',
  );

export const agents = { type: 'Agent', agent: { agentNamespace: 'agents' } };
export const agentPool = { platform: { type: 'Agent', agent: {} }, management: { upgradeType: 'InPlace' } };
export const kubevirt = { type: 'KubeVirt', kubevirt: {} };

export const kubevirtPool = (section: object): object => ({ platform: { type: 'KubeVirt', kubevirt: section } });

const roles = ['controlPlaneOperator', 'imageRegistry', 'ingress', 'kubeCloudController', 'network', 'nodePoolManagement', 'storage'];
const rolesRef = Object.fromEntries(roles.map((role) => [`${role}ARN`, `arn:aws:iam::123456789012:role/demo-${role}`]));

export const aws = { type: 'AWS', aws: { region: 'us-east-2', rolesRef } };
export const awsPool = { platform: { type: 'AWS', aws: { instanceType: 'm6i.large', subnet: { id: 'subnet-0123456789abcdef0' } } } };

/** The operator's own list of what it supports. */
export const supported = map(
  'supported-versions',
  { 'supported-versions': '{"versions":["4.22","4.21","4.20"]}' },
  { namespace: 'hypershift', labels: { 'hypershift.openshift.io/supported-versions': 'true' } },
);
