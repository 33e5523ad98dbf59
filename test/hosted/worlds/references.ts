import {
  agentPool,
  agents,
  around,
  aws,
  awsPool,
  cluster,
  configured,
  image,
  kubelet,
  map,
  namespaced,
  pool,
  pullSecret,
  secret,
  services,
  sshKey,
  supported,
  type World,
} from './base';

const demo = ['HostedCluster/demo'];
const workers = ['NodePool/workers'];
const encrypted = { secretEncryption: { type: 'aescbc', aescbc: { activeKey: { name: 'key' } } } };
const skipping = { annotations: { 'hypershift.openshift.io/skip-release-image-validation': 'true' } };
const at = (version: string): object => ({ release: { image: image(version) } });
const single = { release: { image: 'quay.io/openshift-release-dev/ocp-release:4.22.3-x86_64' } };
const kc = map('kc', { config: kubelet('k') });
const named = (name: string): object => ({ type: 'Route', route: { hostname: name } });

/** What a HostedCluster or a NodePool refers to, each fault with its clean twin. */
export const references: readonly World[] = [
  ['all is there', [...around, cluster(), configured(['kc']), kc], []],
  ['a ConfigMap is missing', [...around, cluster(), configured(['kc'])], workers],
  [
    'it is in another namespace',
    [...around, cluster(), configured(['kc']), map('kc', { config: kubelet('k') }, { namespace: 'default' })],
    workers,
  ],
  ['a pull secret is missing', [namespaced('clusters'), sshKey, cluster(), pool()], demo],
  ['a pull secret has another key', [namespaced('clusters'), sshKey, secret('pull-secret', { config: 'e30=' }), cluster(), pool()], demo],
  ['a trust bundle is missing', [...around, cluster({ additionalTrustBundle: { name: 'ca' } }), pool()], demo],
  [
    'a trust bundle has another key',
    [...around, cluster({ additionalTrustBundle: { name: 'ca' } }), pool(), map('ca', { 'ca.pem': 'x' })],
    demo,
  ],
  ['a trust bundle', [...around, cluster({ additionalTrustBundle: { name: 'ca' } }), pool(), map('ca', { 'ca-bundle.crt': 'x' })], []],
  ['an encryption key is missing', [...around, cluster(encrypted), pool()], demo],
  ['an encryption key under another key', [...around, cluster(encrypted), pool(), secret('key', { aes: 'AAAA' })], demo],
  ['an encryption key', [...around, cluster(encrypted), pool(), secret('key', { key: 'AAAA' })], []],
  ['a client CA is missing', [...around, cluster({ configuration: { apiServer: { clientCA: { name: 'ca' } } } }), pool()], demo],
  [
    'a client CA',
    [...around, cluster({ configuration: { apiServer: { clientCA: { name: 'ca' } } } }), pool(), map('ca', { 'ca-bundle.crt': 'x' })],
    [],
  ],
  ['the agents’ namespace is missing', [...around, cluster({ platform: agents }), pool(agentPool)], demo],
  ['the agents’ namespace', [...around, namespaced('agents'), cluster({ platform: agents }), pool(agentPool)], []],
  [
    'the agents are in default',
    [...around, cluster({ platform: { type: 'Agent', agent: { agentNamespace: 'default' } } }), pool(agentPool)],
    [],
  ],
  ['a pool of no cluster', [...around, cluster(), pool({ clusterName: 'other' })], workers],
  ['a pool of a cluster in another namespace', [...around, cluster(), pool({}, { namespace: 'default' })], workers],
  ['a pool of a cluster that is refused', [...around, cluster({ services: services().slice(0, 3) }), pool()], demo],
  ['a pool on another platform', [...around, namespaced('agents'), cluster({ platform: agents }), pool(awsPool)], workers],
];

/** Releases and architectures of clusters and their pools. */
export const releases: readonly World[] = [
  ['three minors older', [...around, cluster(), pool(at('4.19.9'))], []],
  ['four minors older', [...around, cluster(), pool(at('4.18.9'))], workers],
  ['an older patch', [...around, cluster(), pool(at('4.22.1'))], []],
  ['a newer patch', [...around, cluster(), pool(at('4.22.4'))], workers],
  ['a newer minor', [...around, cluster(at('4.21.3')), pool()], workers],
  ['both newer than the operator', [...around, cluster(at('4.23.0')), pool(at('4.23.0'))], demo],
  ['both older than it supports', [...around, cluster(at('4.13.9')), pool(at('4.13.9'))], [...demo, ...workers]],
  ['the oldest that it supports', [...around, cluster(at('4.14.9')), pool(at('4.14.9'))], []],
  ['older, and not to be checked', [...around, cluster(at('4.13.9'), skipping), pool(at('4.13.9'))], []],
  ['not on the operator’s list', [...around, supported, cluster(at('4.19.9'))], demo],
  ['on the operator’s list', [...around, supported, cluster()], []],
  ['arm64 of an image for all', [...around, cluster(), pool({ arch: 'arm64' })], []],
  ['arm64 of an image for amd64', [...around, cluster(single), pool({ arch: 'arm64' })], workers],
  ['amd64 of an image for amd64', [...around, cluster(single), pool()], []],
  ['ppc64le where there are no such machines', [...around, cluster(), pool({ arch: 'ppc64le' })], workers],
];

/** How services are published. */
export const published: readonly World[] = [
  ['AWS by load balancer and Routes', [...around, cluster({ platform: aws }), pool(awsPool)], []],
  [
    'OAuth by node port on AWS',
    [...around, cluster({ platform: aws, services: services({ OAuthServer: { type: 'NodePort', nodePort: { address: '192.0.2.4' } } }) })],
    demo,
  ],
  [
    'the API by Route without a name on AWS',
    [...around, cluster({ platform: aws, services: services({ APIServer: { type: 'Route' } }) })],
    demo,
  ],
  [
    'the API by Route with a name on AWS',
    [...around, cluster({ platform: aws, services: services({ APIServer: named('api.example.com') }) })],
    [],
  ],
  [
    'one name for two services',
    [...around, cluster({ services: services({ OAuthServer: named('a.example.com'), Ignition: named('a.example.com') }) })],
    demo,
  ],
  [
    'two names',
    [...around, cluster({ services: services({ OAuthServer: named('a.example.com'), Ignition: named('b.example.com') }) })],
    [],
  ],
  ['three services', [namespaced('clusters'), pullSecret, sshKey, cluster({ services: services().slice(0, 3) })], demo],
];
