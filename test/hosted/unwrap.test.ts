import { describe, expect, it } from 'vitest';
import { judge } from '../support/judge';

const pool = (name: string, image: string, maps: string, field = 'config') => `
apiVersion: hypershift.openshift.io/v1beta1
kind: NodePool
metadata: { name: ${name}, namespace: clusters }
spec:
  clusterName: demo
  release: { image: "${image}" }
  management: { upgradeType: Replace }
  platform: { type: None }
  replicas: 1
  ${field}: [${maps}]
`;
const image = (version: string) => `quay.io/openshift-release-dev/ocp-release:${version}`;
const map = (name: string, text: string, key = 'config') => `
apiVersion: v1
kind: ConfigMap
metadata: { name: ${name}, namespace: clusters }
data:
  ${key}: |
${text.trim().replace(/^/gm, '    ')}
`;
const kubelet = (name: string, setting: string) => `
apiVersion: machineconfiguration.openshift.io/v1
kind: KubeletConfig
metadata: { name: ${name} }
spec:
  kubeletConfig: { ${setting} }
`;
const said = (yaml: string, release: '4.22' | '4.18' = '4.22') =>
  judge(yaml, { release }).flatMap((d) =>
    d.findings.filter((f) => f.level !== 'info').map((f) => `${d.kind}/${d.name} ${f.consequence} ${f.path}`),
  );

describe('an object inside a NodePool’s ConfigMap', () => {
  const swap = map('swap', kubelet('swap', 'failSwapOn: false'));
  it('is judged for the release of the pool: 4.21 refuses what 4.20 takes', () => {
    expect(said(`${pool('old', image('4.20.9-x86_64'), '{ name: swap }')}---${swap}`)).toEqual([]);
    expect(said(`${pool('new', image('4.21.1-multi'), '{ name: swap }')}---${swap}`)).toEqual([
      'ConfigMap/swap degraded data.config[0].spec.kubeletConfig.failSwapOn',
    ]);
  });
  it('is judged for each of its pools', () => {
    const both = `${pool('old', image('4.20.9'), '{ name: swap }')}---${pool('new', image('4.21.9'), '{ name: swap }')}---${swap}`;
    expect(said(both)).toHaveLength(1);
  });
  it('is not judged where a digest hides the release, unless the annotation tells it', () => {
    const digest = `quay.io/x/y@sha256:${'0'.repeat(64)}`;
    const quiet = pool('new', digest, '{ name: swap }');
    expect(said(`${quiet}---${swap}`)).toEqual([]);
    const told = quiet.replace('namespace: clusters }', 'namespace: clusters, annotations: { cdk8s-openshift.io/release: 4.21.3 } }');
    expect(said(`${told}---${swap}`)).toHaveLength(1);
  });
  it('is refused behind a digest where every release refuses it', () => {
    const quiet = pool('any', `quay.io/x/y@sha256:${'0'.repeat(64)}`, '{ name: dns }');
    expect(said(`${quiet}---${map('dns', kubelet('dns', 'clusterDNS: [10.0.0.1]'))}`)).toEqual([
      'ConfigMap/dns degraded data.config[0].spec.kubeletConfig.clusterDNS',
    ]);
  });
  it('may have fields that nobody knows, which are dropped, where it is machine configuration', () => {
    const text = kubelet('pods', 'maxPods: 300').replace('spec:', 'spec:\n  poolSelector: {}');
    expect(said(`${pool('new', image('4.22.3'), '{ name: pods }')}---${map('pods', text)}`)).toEqual([
      'ConfigMap/pods ignored data.config[0].spec.poolSelector',
    ]);
    const forbidden = text.replace('maxPods: 300', 'failSwapOn: false');
    expect(said(`${pool('new', image('4.22.3'), '{ name: pods }')}---${map('pods', forbidden)}`)).toHaveLength(2);
  });
  it('is judged for the cluster’s release where no pool is at hand', () => {
    expect(said(swap, '4.22')).toHaveLength(1);
    expect(said(swap, '4.18')).toEqual([]);
  });
  it('is found among several documents', () => {
    const many = map('many', `---\n${kubelet('a', 'maxPods: 200')}---\n# nothing\n---\n${kubelet('b', 'failSwapOn: false')}`);
    expect(said(many)).toEqual(['ConfigMap/many degraded data.config[1].spec.kubeletConfig.failSwapOn']);
  });
  it('is no object of the cluster itself: two pools may have a KubeletConfig each', () => {
    const two = [map('a', kubelet('a', 'maxPods: 200')), map('b', kubelet('b', 'maxPods: 300'))].join('---');
    const pools = `${pool('one', image('4.22.1'), '{ name: a }')}---${pool('two', image('4.22.1'), '{ name: b }')}`;
    expect(said(`${pools}---${two}`)).toEqual([]);
  });
  it('is left alone in ConfigMaps of others', () => {
    expect(said(map('app', 'port: 80\nkind: Server\napiVersion: example.com/v1'))).toEqual([]);
    expect(said(map('text', 'this is: [not yaml'))).toEqual([]);
  });
  it('of a tuning map is only the first', () => {
    const profile = (name: string, isolated: string) => `
apiVersion: performance.openshift.io/v2
kind: PerformanceProfile
metadata: { name: ${name} }
spec:
  cpu: { isolated: ${isolated}, reserved: 0-1 }
  nodeSelector: { node-role.kubernetes.io/worker: "" }
`;
    const maps = map('p', `${profile('good', '2-7')}---\n${profile('bad', '0-7')}`, 'tuning');
    expect(said(`${pool('one', image('4.22.1'), '{ name: p }', 'tuningConfig')}---${maps}`)).toEqual([
      'ConfigMap/p ignored data.tuning[1]',
    ]);
  });
});

describe('the MachineConfigs of a NodePool', () => {
  const config = (name: string, spec: string) => `
apiVersion: machineconfiguration.openshift.io/v1
kind: MachineConfig
metadata: { name: ${name} }
spec: ${spec}
`;
  const motd = (text: string) =>
    `{ config: { ignition: { version: 3.2.0 }, storage: { files: [{ path: /etc/motd, mode: 420, contents: { source: "data:,${text}" } }] } } }`;
  const told = (...yaml: string[]) =>
    judge(yaml.join('---'), { release: '4.22' }).flatMap((d) =>
      d.findings.filter((f) => f.level !== 'info').map((f) => `${d.name} ${f.path}: ${f.message.split(':')[0]}`),
    );
  const lost = (by: string, pool: string) => `in NodePool ${pool}, /etc/motd is set by ${by} with another contents`;

  it('are laid over each other, out of whatever ConfigMap and document', () => {
    const [a, b, c] = ['a', 'b', 'c'].map((name) => config(`50-${name}`, motd(name)));
    expect(told(pool('np', image('4.18.1'), '{ name: one }, { name: two }'), map('one', `${a}---${c}`), map('two', b ?? ''))).toEqual([
      `one data.config[0].spec.config.storage.files[0]: ${lost('50-c', 'np')}`,
      `two data.config[0].spec.config.storage.files[0]: ${lost('50-c', 'np')}`,
    ]);
  });
  it('are those of one NodePool, and not those of the next', () => {
    const maps = [map('one', config('50-a', motd('a'))), map('two', config('50-b', motd('b')))];
    const [both, first] = [pool('both', image('4.18.1'), '{ name: one }, { name: two }'), pool('first', image('4.18.1'), '{ name: one }')];
    expect(told(first, ...maps)).toEqual([]);
    expect(told(first, both, ...maps)).toEqual([`one data.config[0].spec.config.storage.files[0]: ${lost('50-b', 'both')}`]);
  });
  it('may not bring together what no pool can take', () => {
    const kernel = pool('np', image('4.18.1'), '{ name: one }, { name: two }');
    const [devel, realtime] = [config('50-devel', '{ extensions: [kernel-devel] }'), config('60-rt', '{ kernelType: realtime }')];
    expect(told(kernel, map('one', devel), map('two', realtime))).toEqual([
      'one data.config[0].spec.extensions[0]: kernel-devel is for the default kernel only, and NodePool np gets the kernel realtime of 60-rt',
      'two data.config[0].spec.kernelType: NodePool np gets the extension kernel-devel of 50-devel, which goes with the default kernel only',
    ]);
  });
  it('are looked at without those that the API server would refuse', () => {
    const broken = ['{ kernelArguments: 1, extensions: [{}], kernelType: [] }', '[]', 'text'].map((spec, i) => config(`60-${i}`, spec));
    const found = told(
      pool('np', image('4.18.1'), '{ name: one }, { name: two }'),
      map('one', config('50-a', motd('a'))),
      map('two', broken.join('---')),
    );
    expect(found.length).toBeGreaterThan(0);
    expect(found.filter((line) => line.startsWith('one') || line.includes('could not judge'))).toEqual([]);
  });
});
