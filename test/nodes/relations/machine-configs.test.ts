import { gzipSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import { findings, type JudgeOptions } from '../../support/judge';

const roleLabel = 'machineconfiguration.openshift.io/role';

interface FileSpec {
  readonly path: string;
  readonly source?: string;
  readonly compression?: string;
  readonly mode?: number;
}

const config = (name: string, role: string, files: readonly FileSpec[], more: object = {}): object => ({
  apiVersion: 'machineconfiguration.openshift.io/v1',
  kind: 'MachineConfig',
  metadata: { name, labels: { [roleLabel]: role } },
  spec: {
    config: {
      ignition: { version: '3.2.0' },
      storage: {
        files: files.map(({ path, source = 'data:,', compression, mode = 420 }) => ({ path, mode, contents: { source, compression } })),
      },
    },
    ...more,
  },
});

const found = (objects: readonly object[], rule: string, options?: JudgeOptions): string[] =>
  findings(objects.map((one) => JSON.stringify(one)).join('\n---\n'), options)
    .filter((f) => f.rule === rule)
    .map(({ path, message }) => `${path}: ${message}`);

describe('machine-config-overridden', () => {
  const overridden = (...objects: readonly object[]): string[] => found(objects, 'machine-config-overridden');
  it('compares what is inside data URLs, packed or not', () => {
    const packed = `data:;base64,${gzipSync('hello').toString('base64')}`;
    const plain = config('1-plain', 'worker', [{ path: '/a', source: 'data:,hello' }]);
    expect(overridden(plain, config('2-packed', 'worker', [{ path: '/a', source: packed, compression: 'gzip' }]))).toEqual([]);
    expect(overridden(plain, config('2-other', 'worker', [{ path: '/a', source: 'data:,hallo' }]))).toHaveLength(1);
  });
  it('tells the mode of a file from its contents', () => {
    const [message] = overridden(
      config('1-a', 'worker', [{ path: '/a', mode: 420 }]),
      config('2-b', 'worker', [{ path: '/a', mode: 384 }]),
    );
    expect(message).toContain('set by 2-b with another mode');
  });
  it('lets the master pool have what workers have otherwise', () => {
    expect(
      overridden(
        config('1-a', 'worker', [{ path: '/a', source: 'data:,1' }]),
        config('2-b', 'master', [{ path: '/a', source: 'data:,2' }]),
      ),
    ).toEqual([]);
  });
  it('says nothing of what the operator wrote itself', () => {
    const generated = config('00-worker', 'worker', [{ path: '/a', source: 'data:,1' }]);
    const annotations = { 'machineconfiguration.openshift.io/generated-by-controller-version': '0123' };
    const stamped = { ...generated, metadata: { name: '00-worker', labels: { [roleLabel]: 'worker' }, annotations } };
    expect(overridden(stamped, config('99-own', 'worker', [{ path: '/a', source: 'data:,2' }]))).toEqual([]);
  });
  it.each([
    [['hugepages=1'], ['hugepages=2'], 1],
    [['hugepagesz=2M', 'hugepages=1'], ['hugepagesz=1G', 'hugepages=2'], 0],
    [['quiet'], ['quiet'], 0],
    [['nosmt'], ['nosmt=force'], 1],
    [['rd.driver.blacklist=a'], ['rd.driver.blacklist=b'], 0],
  ])('of kernel arguments %j and %j', (first, second, count) => {
    expect(
      overridden(config('1-a', 'worker', [], { kernelArguments: first }), config('2-b', 'worker', [], { kernelArguments: second })),
    ).toHaveLength(count);
  });
});

describe('rendered-config-size', () => {
  const large = (name: string, path: string, bytes: number): object =>
    config(name, 'worker', [{ path, source: `data:,${'x'.repeat(bytes)}` }]);
  const sizes = (...objects: readonly object[]): string[] => found(objects, 'rendered-config-size');
  it('counts all configs of a pool together', () => {
    expect(sizes(large('1-a', '/a', 900_000), large('2-b', '/b', 900_000), large('3-c', '/c', 10))).toHaveLength(2);
    expect(sizes(large('1-a', '/a', 900_000), large('2-b', '/b', 600_000))).toEqual([]);
  });
  it('counts what is overridden once', () => {
    expect(sizes(large('1-a', '/a', 900_000), large('2-b', '/a', 900_000))).toEqual([]);
  });
});

describe('machine-config-reaches-pool', () => {
  const lost = config('50-infra', 'infra', []);
  const pool = (name: string, roles: readonly string[]): object => ({
    apiVersion: 'machineconfiguration.openshift.io/v1',
    kind: 'MachineConfigPool',
    metadata: { name },
    spec: {
      machineConfigSelector: { matchExpressions: [{ key: roleLabel, operator: 'In', values: roles }] },
      nodeSelector: { matchLabels: { [`node-role.kubernetes.io/${name}`]: '' } },
    },
  });
  it('says nothing where the pool may be elsewhere', () => {
    expect(found([lost], 'machine-config-reaches-pool')).toEqual([]);
    expect(found([lost, pool('worker', ['worker'])], 'machine-config-reaches-pool', { partial: true })).toEqual([]);
  });
  it('says so where the input has pools, or all that the cluster has', () => {
    expect(found([lost, pool('gpu', ['worker', 'gpu'])], 'machine-config-reaches-pool')).toHaveLength(1);
    expect(found([lost], 'machine-config-reaches-pool', { complete: true })).toHaveLength(1);
  });
  it('does not ask it of what the operator renders', () => {
    const rendered = { ...config('rendered-worker-0123', 'worker', []), metadata: { name: 'rendered-worker-0123' } };
    expect(found([rendered], 'machine-config-reaches-pool')).toEqual([]);
  });
});

describe('hand-written-kubelet-conf', () => {
  const kubelet = (pool: string): object => ({
    apiVersion: 'machineconfiguration.openshift.io/v1',
    kind: 'KubeletConfig',
    metadata: { name: 'pods' },
    spec: {
      machineConfigPoolSelector: { matchLabels: { [`pools.operator.machineconfiguration.openshift.io/${pool}`]: '' } },
      kubeletConfig: { maxPods: 300 },
    },
  });
  const written = (name: string, role: string): object => config(name, role, [{ path: '/etc/kubernetes/kubelet.conf' }]);
  it.each([
    ['99-zz', 'worker', /replaces the one of KubeletConfig pods/],
    ['50-aa', 'worker', /of KubeletConfig pods replaces this one/],
  ])('says which file wins: %s', (name, role, message) => {
    expect(found([kubelet('worker'), written(name, role)], 'hand-written-kubelet-conf')).toEqual([expect.stringMatching(message)]);
  });
  it('leaves other pools alone', () => {
    expect(found([kubelet('worker'), written('99-zz', 'master')], 'hand-written-kubelet-conf')).toEqual([]);
  });
});
