import { gzipSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import type { Release } from '../../../src/core/target';
import { effectiveChanges, type PoolChange } from '../../../src/nodes/effective/changes';
import { markdownOf, printChanges } from '../../../src/nodes/effective/changes-print';
import { diff } from '../../../src/nodes/effective/diff';
import { Mask } from '../../../src/nodes/effective/secrets';
import { file, ignition, kubeletConfig, machineConfig, objects, snapshotOf } from './snapshot';

const changes = (before: string, after: string, release?: Release) =>
  effectiveChanges(snapshotOf(before, release), snapshotOf(after, release));

function worker(before: string, after: string, release?: Release): PoolChange {
  const found = changes(before, after, release).pools.find(({ pool }) => pool === 'worker');
  if (!found) throw new Error('there is always a pool worker');
  return found;
}

const withFile = (path: string, text: string, rest: Record<string, unknown> = {}): string =>
  machineConfig('50-x', 'worker', file(path, { contents: { source: `data:,${encodeURIComponent(text)}` }, ...rest }));

describe('what changes', () => {
  it('nothing, by whatever name the MachineConfig goes', () => {
    const renamed = withFile('/etc/a', 'x').replace('50-x', '60-y');
    expect(worker(withFile('/etc/a', 'x'), renamed)).toMatchObject({ changes: [], reboot: false, drain: 'no' });
  });
  it('files as a diff of their decoded texts', () => {
    const packed = { compression: 'gzip', source: `data:;base64,${gzipSync('a\nc\n').toString('base64')}` };
    const after = machineConfig('50-x', 'worker', file('/etc/a', { contents: packed }));
    expect(worker(withFile('/etc/a', 'a\nb\n'), after)).toMatchObject({
      reboot: true,
      drain: 'yes',
      because: ['file /etc/a'],
      changes: [{ what: 'file', name: '/etc/a', change: 'changed', diff: ' a\n-b\n+c' }],
    });
  });
  it('modes, and the same text written in another way', () => {
    expect(worker(withFile('/etc/a', 'x', { mode: 420 }), withFile('/etc/a', 'x', { mode: 384 })).changes[0]).toMatchObject({
      details: ['mode 0644 → mode 0600'],
      diff: '',
    });
    const encoded = machineConfig('50-x', 'worker', file('/etc/a', { contents: { source: 'data:;base64,eA==' } }));
    expect(worker(withFile('/etc/a', 'x'), encoded)).toMatchObject({
      reboot: true,
      changes: [{ details: ['the same, written in another way'] }],
    });
  });
  it('in any of several KubeletConfigs that compete', () => {
    const both = (pods: number): string =>
      objects(kubeletConfig('a', 'worker', { maxPods: 100 }), kubeletConfig('b', 'worker', { maxPods: pods }));
    expect(worker(both(200), both(300))).toMatchObject({
      reboot: true,
      changes: [{ what: 'KubeletConfig', name: 'b', change: 'changed', diff: expect.stringContaining('maxPods: 300') }],
    });
  });
  it('units, kernel arguments, and what a KubeletConfig writes', () => {
    const unit = (enabled: boolean): string =>
      machineConfig('50-x', 'worker', ignition({ systemd: { units: [{ name: 'a.service', enabled, contents: '[Unit]\n' }] } }));
    expect(worker(unit(true), unit(false)).changes).toMatchObject([{ what: 'unit', name: 'a.service', details: ['enabled → disabled'] }]);
    expect(worker('', machineConfig('1', 'worker', { kernelArguments: ['nosmt'] })).changes).toMatchObject([
      { what: 'setting', name: 'kernelArguments', diff: expect.stringContaining('+nosmt') },
    ]);
    expect(worker('', kubeletConfig('kc', 'worker', { maxPods: 99 }))).toMatchObject({
      reboot: true,
      changes: [{ name: '/etc/kubernetes/kubelet.conf', change: 'changed', diff: expect.stringContaining('+maxPods: 99') }],
    });
  });
  it('in each pool that takes the MachineConfig', () => {
    const pools = changes('', objects(machineConfig('1', 'worker', { kernelArguments: ['nosmt'] }), machineConfig('2', 'infra', {}))).pools;
    expect(pools.filter((pool) => pool.reboot).map(({ pool }) => pool)).toEqual(['worker', 'infra']);
  });
});

describe('whether nodes reboot', () => {
  it.each<[string, Release, Partial<PoolChange>]>([
    ['/var/lib/kubelet/config.json', '4.12', { reboot: false, drain: 'no', actions: [] }],
    ['/etc/containers/policy.json', '4.16', { reboot: false, drain: 'no', actions: ['reload crio.service'] }],
    ['/etc/containers/registries.conf', '4.22', { reboot: false, drain: 'perhaps' }],
    ['/etc/nmstate/openshift/cluster.yml', '4.22', { reboot: false, actions: [] }],
    ['/etc/nmstate/openshift/cluster.yml', '4.14', { reboot: true }],
    ['/etc/sysctl.d/a.conf', '4.22', { reboot: true, drain: 'yes' }],
  ])('%s in %s', (path, release, expected) => {
    expect(worker(withFile(path, 'a'), withFile(path, 'b'), release)).toMatchObject(expected);
  });
  it('not for SSH keys', () => {
    const keys = (key: string): string =>
      machineConfig('99-ssh', 'worker', ignition({ passwd: { users: [{ name: 'core', sshAuthorizedKeys: [key] }] } }));
    expect(worker(keys('a'), keys('b'))).toMatchObject({ reboot: false, drain: 'no', changes: [{ what: 'user', name: 'core' }] });
  });
  it('by the policies of the user, from 4.17 on', () => {
    const policy = `apiVersion: operator.openshift.io/v1
kind: MachineConfiguration
metadata: {name: cluster}
spec:
  nodeDisruptionPolicy:
    files:
    - path: /etc/app
      actions: [{type: Drain}, {type: Restart, restart: {serviceName: app.service}}]
    units:
    - name: a.service
      actions: [{type: None}]
`;
    const both = (text: string): string => objects(withFile('/etc/app/a.conf', text), policy);
    expect(worker(both('a'), both('b'))).toMatchObject({ reboot: false, drain: 'yes', actions: ['drain', 'restart app.service'] });
    expect(worker(both('a'), both('b'), '4.16')).toMatchObject({ reboot: true });
  });
});

describe('what leaves nodes as they are', () => {
  it('a MachineConfig that cannot be rendered', () => {
    const bad = machineConfig('bad', 'worker', file('/a', { contents: { source: 'data:,a b' } }));
    expect(worker('', bad)).toMatchObject({ error: expect.stringContaining('bad'), reboot: false, changes: [] });
  });
  it.each<[string, Record<string, unknown>]>([
    ['disks', ignition({ storage: { disks: [{ device: '/dev/sdb', wipeTable: true }] } })],
    ['directories', ignition({ storage: { directories: [{ path: '/var/a' }] } })],
    ['fips', { fips: true }],
    ['the user somebody', ignition({ passwd: { users: [{ name: 'somebody' }] } })],
  ])('a change of %s', (what, spec) => {
    expect(worker('', machineConfig('1', 'worker', spec))).toMatchObject({ error: expect.stringContaining(what), reboot: false });
  });
  it('a KubeletConfig that is refused, which leaves its files', () => {
    const found = worker(
      kubeletConfig('kc', 'worker', { maxPods: 99 }),
      kubeletConfig('kc', 'worker', { maxPods: 98, clusterDomain: 'x' }),
    );
    expect(found).toMatchObject({ changes: [], reboot: false, notes: [expect.stringContaining('refuses KubeletConfig kc')] });
  });
  it('a pool that is paused is said to be', () => {
    const paused = `apiVersion: machineconfiguration.openshift.io/v1
kind: MachineConfigPool
metadata: {name: worker}
spec: {paused: true}
`;
    expect(worker(paused, objects(paused, withFile('/a', 'x'))).notes).toEqual([expect.stringContaining('paused')]);
  });
});

describe('node pools', () => {
  const nodePool = (
    upgradeType: string,
    config: string,
    more = '',
    image = '4.16.3',
  ): string => `apiVersion: hypershift.openshift.io/v1beta1
kind: NodePool
metadata: {name: np, namespace: clusters}
spec:
  clusterName: c
  replicas: 2
  management: {upgradeType: ${upgradeType}}
  platform: {type: None}
  release: {image: "quay.io/ocp/release:${image}-x86_64"}
  config: [{name: conf}]
${more}---
apiVersion: v1
kind: ConfigMap
metadata: {name: conf, namespace: clusters}
data:
  config: |
    ${config}
`;
  const conf = (maxPods: number): string =>
    JSON.stringify({
      apiVersion: 'machineconfiguration.openshift.io/v1',
      kind: 'KubeletConfig',
      metadata: { name: 'kc' },
      spec: { kubeletConfig: { maxPods } },
    });
  const one = (before: string, after: string) => changes(before, after).nodePools[0];
  it('are replaced, or updated in place, where their config changes', () => {
    expect(one(nodePool('Replace', conf(100)), nodePool('Replace', conf(200)))).toMatchObject({
      nodes: 'replaced',
      because: ['config'],
      changes: [{ diff: expect.stringContaining('+maxPods: 200') }],
    });
    expect(one(nodePool('InPlace', conf(100)), nodePool('InPlace', conf(200)))).toMatchObject({ nodes: 'updated in place', reboot: true });
  });
  it('and where their release does', () => {
    expect(one(nodePool('Replace', conf(100)), nodePool('Replace', conf(100), '', '4.16.4'))).toMatchObject({
      nodes: 'replaced',
      because: ['release'],
    });
  });
  it('stay where only comments, labels or numbers change', () => {
    const after = nodePool('Replace', `# said\n    ${conf(100)}`, '  nodeLabels: {a: b}\n').replace('replicas: 2', 'replicas: 3');
    expect(one(nodePool('Replace', conf(100)), after)).toMatchObject({
      nodes: 'none',
      changes: [],
      notes: [expect.stringContaining('2 → 3'), expect.stringContaining('labels')],
    });
  });
});

describe('how it is shown', () => {
  const before = withFile('/etc/a', 'user=x\npassword=hunter2\n```\n');
  const after = withFile('/etc/a', 'user=x\npassword=s3cret\n```\n');
  it('for people, secrets masked but told apart', () => {
    const text = printChanges(changes(before, after));
    expect(text).toContain('pool worker: its nodes are drained and rebooted');
    expect(text).toContain('-password=<masked 1>\n');
    expect(text).toContain('+password=<masked 2>\n');
    expect(text).not.toMatch(/hunter2|s3cret/);
    expect(text).toContain('unchanged: master, arbiter');
  });
  it('as Markdown whose fences hold', () => {
    const text = markdownOf(changes(before, after));
    expect(text).toContain('| pool `worker` | its nodes are drained and rebooted');
    expect(text).toContain('  ````diff\n');
    expect(text).not.toMatch(/hunter2|s3cret/);
  });
});

describe('masking', () => {
  it.each([
    ['core:$6$salt$0123abc/.:19000', 'core:<masked 1>:19000'],
    ['{"auths": {"a": {"auth": "Zm9vOmJhcg=="}}}', '{"auths": {"a": {"auth": <masked 1>}}}'],
    ['a\n-----BEGIN RSA PRIVATE KEY-----\nMII\n-----END RSA PRIVATE KEY-----\nb', 'a\n<masked 1>\nb'],
    ['proxy=http://me:pass@proxy:3128', 'proxy=http://me:<masked 1>@proxy:3128'],
    ['PasswordAuthentication no', 'PasswordAuthentication no'],
    ['anonymous-auth: false', 'anonymous-auth: false'],
  ])('%j', (text, masked) => {
    expect(new Mask().hide(text)).toBe(masked);
  });
  it('hides whole files that are secret', () => {
    expect(new Mask().hide('anything', '/etc/ssl/private/server.key')).toBe('<masked 1>');
  });
});

describe('diff', () => {
  it('keeps the lines around, and leaves out the rest', () => {
    const lines = Array.from({ length: 20 }, (_, i) => `${i}`);
    const changed = lines.with(10, 'x');
    expect(diff(lines.join('\n'), changed.join('\n'))).toBe('…\n 7\n 8\n 9\n-10\n+x\n 11\n 12\n 13\n…');
  });
  it('of a text with itself is empty', () => {
    expect(diff('a\nb\n', 'a\nb\n')).toBe('');
  });
  it('gives the new text when it is applied to the old one', () => {
    let seed = 3;
    const random = (below: number): number => {
      seed = (seed * 1103515245 + 12345) % 2 ** 31;
      return Math.floor((seed / 2 ** 31) * below);
    };
    const text = (): string[] => Array.from({ length: random(7) }, () => `${random(3)}`);
    for (let round = 0; round < 300; round++) {
      const [before, after] = [text(), text()];
      const lines = diff(before.join('\n'), after.join('\n')).split('\n');
      // So short that nothing is left out.
      if (lines[0] === '') expect(after).toEqual(before);
      else if (!lines.includes('…')) {
        expect(lines.filter((line) => !line.startsWith('+')).map((line) => line.slice(1))).toEqual(before);
        expect(lines.filter((line) => !line.startsWith('-')).map((line) => line.slice(1))).toEqual(after);
      }
    }
  });
});
