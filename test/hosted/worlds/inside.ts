import {
  around,
  cluster,
  configured,
  image,
  kubelet,
  kubevirt,
  kubevirtPool,
  machine,
  map,
  networking,
  other,
  performance,
  pool,
  services,
  tuned,
  tuning,
  type World,
} from './base';

const demo = ['HostedCluster/demo'];
const workers = ['NodePool/workers'];
const second = { name: 'more' };
const config = (text: string, expected: readonly string[]): readonly [World[1], World[2]] => [
  [...around, cluster(), configured(['a']), map('a', { config: text })],
  expected,
];
const tune = (text: string, expected: readonly string[], spec: object = {}): readonly [World[1], World[2]] => [
  [...around, cluster(), tuned(['a'], spec), map('a', { tuning: text })],
  expected,
];
const a = ['ConfigMap/a'];
const both = ['ConfigMap/a', 'ConfigMap/b'];

/** What rides inside ConfigMaps for machine configuration. */
export const machineConfiguration: readonly World[] = [
  ['a KubeletConfig', ...config(kubelet('k'), [])],
  ['a MachineConfig and a KubeletConfig', ...config(`${machine('m')}---\n${kubelet('k')}`, [])],
  ['a setting that users may not make', ...config(kubelet('k', 'failSwapOn: false'), a)],
  [
    'the same setting, of a release that lets them',
    [
      ...around,
      cluster(),
      configured(['a'], { release: { image: image('4.20.3') } }),
      map('a', { config: kubelet('k', 'failSwapOn: false') }),
    ],
    [],
  ],
  ['an Ignition version that nobody knows', ...config(machine('m', 'config: { ignition: { version: 9.9.9 } }'), a)],
  ['a kernel that does not exist', ...config(machine('m', 'kernelType: fast'), a)],
  ['a kind for tuning', ...config(tuning('t', 'p'), a)],
  ['a ConfigMap', ...config(other('v1', 'ConfigMap'), a)],
  ['ImageTagMirrorSet', ...config(other('config.openshift.io/v1', 'ImageTagMirrorSet'), a)],
  ['ImageDigestMirrorSet', ...config(other('config.openshift.io/v1', 'ImageDigestMirrorSet'), [])],
  ['ImageContentSourcePolicy', ...config(other('operator.openshift.io/v1alpha1', 'ImageContentSourcePolicy'), [])],
  ['ClusterImagePolicy of v1', ...config(other('config.openshift.io/v1', 'ClusterImagePolicy'), [])],
  ['ClusterImagePolicy of v1alpha1', ...config(other('config.openshift.io/v1alpha1', 'ClusterImagePolicy'), [])],
  ['text that is no YAML', ...config('a: [b\n', a)],
  ['an object without a kind', ...config('kubeletConfig: { maxPods: 3 }\n', a)],
  ['another key', [...around, cluster(), configured(['a']), map('a', { kubelet: kubelet('k') })], a],
  [
    'two KubeletConfigs',
    [...around, cluster(), configured(['a', 'b']), map('a', { config: kubelet('k') }), map('b', { config: kubelet('l') })],
    [...both, ...workers],
  ],
  [
    'two KubeletConfigs for two pools',
    [
      ...around,
      cluster(),
      configured(['a']),
      configured(['b'], {}, second),
      map('a', { config: kubelet('k') }),
      map('b', { config: kubelet('l') }),
    ],
    [],
  ],
  [
    'a KubeletConfig beside a PerformanceProfile',
    [
      ...around,
      cluster(),
      tuned(['b'], { config: [{ name: 'a' }] }),
      map('a', { config: kubelet('k') }),
      map('b', { tuning: performance('p') }),
    ],
    [...both, ...workers],
  ],
];

/** What rides inside ConfigMaps for tuning. */
export const tunings: readonly World[] = [
  ['a Tuned', ...tune(tuning('t', 'p'), [])],
  ['a PerformanceProfile', ...tune(performance('p'), [])],
  ['reserved and isolated CPUs overlap', ...tune(performance('p', '0-2'), a)],
  ['a kind for machine configuration', ...tune(kubelet('k'), a)],
  ['a field that nobody knows', ...tune(tuning('t', 'p').replace('spec:', 'spec:\n  profiles: []'), a)],
  ['two documents', ...tune(`${tuning('t', 'p')}---\n${tuning('u', 'q')}`, a)],
  ['an include that does not exist', ...tune(tuning('t', 'p', { include: 'openshift-nod' }), a)],
  ['a recommendation that does not exist', ...tune(tuning('t', 'p', { recommend: 'q' }), a)],
  ['machineConfigLabels', ...tune(tuning('t', 'p', { more: 'machineConfigLabels: { a: b }' }), a)],
  ['a priority behind the operator’s own', ...tune(tuning('t', 'p', { priority: 41 }), a)],
  ['a label that Replace does not keep', ...tune(tuning('t', 'p', { more: 'match: [{ label: db }]' }), [...a, ...workers])],
  ['a label of the pool', ...tune(tuning('t', 'p', { more: 'match: [{ label: db }]' }), [], { nodeLabels: { db: '' } })],
  [
    'a label that InPlace keeps',
    ...tune(tuning('t', 'p', { more: 'match: [{ label: db }]' }), [], { management: { upgradeType: 'InPlace' } }),
  ],
  ['a label of the platform', ...tune(tuning('t', 'p', { more: 'match: [{ label: topology.kubernetes.io/zone }]' }), [])],
  [
    'one profile with two contents in a pool',
    [
      ...around,
      cluster(),
      tuned(['a', 'b']),
      map('a', { tuning: tuning('t', 'p') }),
      map('b', { tuning: tuning('u', 'p', { ratio: 4, priority: 21 }) }),
    ],
    both,
  ],
  [
    'one profile with two contents across pools',
    [
      ...around,
      cluster(),
      tuned(['a']),
      tuned(['b'], {}, second),
      map('a', { tuning: tuning('t', 'p') }),
      map('b', { tuning: tuning('u', 'p', { ratio: 4 }) }),
    ],
    [],
  ],
  [
    'an include of another pool',
    [
      ...around,
      cluster(),
      tuned(['a']),
      tuned(['b'], {}, second),
      map('a', { tuning: tuning('t', 'p', { include: 'q' }) }),
      map('b', { tuning: tuning('u', 'q') }),
    ],
    a,
  ],
  [
    'two PerformanceProfiles',
    [...around, cluster(), tuned(['a', 'b']), map('a', { tuning: performance('p') }), map('b', { tuning: performance('q') })],
    [...both, ...workers],
  ],
  [
    'tuning that the cluster does not have',
    [...around, cluster({ capabilities: { disabled: ['NodeTuning'] } }), tuned(['a']), map('a', { tuning: tuning('t', 'p') })],
    workers,
  ],
];

const volume = { rootVolume: { type: 'Persistent', persistent: { size: '64Gi' } } };
const onKubevirt = (section: object): World[1] => [...around, cluster({ platform: kubevirt }), pool(kubevirtPool(section))];
const withNetworks = (...lists: Parameters<typeof networking>): World[1] => [...around, cluster({ networking: networking(...lists) })];
const atNodePort = (nodePort: object): World[1] => [
  ...around,
  cluster({ services: services({ APIServer: { type: 'NodePort', nodePort } }) }),
];

/** Machines and networks. */
export const machines: readonly World[] = [
  ['virtual machines', onKubevirt(volume), []],
  ['virtual machines without a disk', onKubevirt({ rootVolume: { type: 'Persistent' } }), workers],
  ['virtual machines without a network', onKubevirt({ ...volume, attachDefaultNetwork: false }), workers],
  [
    'Replace without rollingUpdate',
    [...around, cluster(), pool({ management: { upgradeType: 'Replace', replace: { strategy: 'RollingUpdate' } } })],
    workers,
  ],
  ['two stacks', withNetworks(['10.132.0.0/14', 'fd01::/48'], ['172.31.0.0/16', 'fd02::/112']), []],
  ['two stacks in another order', withNetworks(['10.132.0.0/14'], ['fd02::/112']), demo],
  ['machines among pods', withNetworks(['10.132.0.0/14'], ['172.31.0.0/16'], ['10.132.0.0/16']), demo],
  ['machines elsewhere', withNetworks(['10.132.0.0/14'], ['172.31.0.0/16'], ['10.0.0.0/16']), []],
  ['the API’s address among services', withNetworks(['10.132.0.0/14'], ['172.20.0.0/16']), demo],
  ['the API at a node port', atNodePort({ address: '192.0.2.4', port: 30001 }), []],
  ['the API at a port outside of the range', atNodePort({ address: '192.0.2.4', port: 80 }), demo],
  ['the API at a node among services', atNodePort({ address: '172.31.0.4' }), demo],
];
