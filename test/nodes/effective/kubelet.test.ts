import { describe, expect, it } from 'vitest';
import { effectiveKubelet, poolKubelet } from '../../../src/nodes/effective/kubelet';
import { printKubelet } from '../../../src/nodes/effective/kubelet-print';
import { autoSizing, parseNodeSize } from '../../../src/nodes/effective/kubelet-sizing';
import { kubeletConfig, objects, snapshotOf } from './snapshot';

const kubelet = (pool: string, text: string) => effectiveKubelet(snapshotOf(text), pool);

describe('what a kubelet runs with', () => {
  it('is the template of its role where there is no KubeletConfig', () => {
    expect(kubelet('master', '')).toMatchObject({
      kubeletConfig: null,
      accepted: true,
      kubeletAccepted: true,
      nodeSizing: null,
      kubeletConf: { failSwapOn: true, maxPods: 250 },
    });
    expect(kubelet('worker', '').kubeletConf).toMatchObject({ failSwapOn: false, systemReservedCgroup: '/system.slice' });
  });
  it('is its KubeletConfig over it, what is kept for the system in a file of its own', () => {
    const found = kubelet(
      'worker',
      kubeletConfig('kc', 'worker', { maxPods: 100, systemReserved: { cpu: '1', pid: '500' }, podPidsLimit: 0, nope: 1 }),
    );
    expect(found).toMatchObject({ kubeletConfig: 'kc', accepted: true, chosen: true });
    expect(found.kubeletConf).toMatchObject({ maxPods: 100, systemReserved: { pid: '500' }, podPidsLimit: 4096 });
    expect(found.nodeSizing).toBe('NODE_SIZING_ENABLED=false\nSYSTEM_RESERVED_MEMORY=1Gi\nSYSTEM_RESERVED_CPU=1\nSYSTEM_RESERVED_ES=1Gi\n');
    expect(found.systemReserved).toEqual({ cpu: '1', memory: '1Gi', 'ephemeral-storage': '1Gi' });
    expect(found.ignored).toEqual(['spec.kubeletConfig.nope', 'spec.kubeletConfig.podPidsLimit']);
  });
  it('keeps as many CPUs as are reserved by number', () => {
    const found = kubelet('worker', kubeletConfig('kc', 'worker', { reservedSystemCPUs: '0-3,8', systemReserved: { cpu: '1' } }));
    expect(found.systemReserved?.cpu).toBe('5');
    expect(found.kubeletConf).not.toHaveProperty('systemReservedCgroup');
  });
  it('is nothing where the operator refuses', () => {
    const found = kubelet('worker', kubeletConfig('kc', 'worker', { clusterDomain: 'example.org' }));
    expect(found).toMatchObject({ accepted: false, kubeletAccepted: null, kubeletConf: null, nodeSizing: null });
    expect(found.problems[0]).toMatchObject({ path: 'spec.kubeletConfig.clusterDomain' });
    expect(printKubelet(found)).toContain('the operator refuses it');
  });
  it('follows the latency profile and the TLS profile of the cluster', () => {
    const text = `apiVersion: config.openshift.io/v1
kind: Node
metadata: {name: cluster}
spec: {workerLatencyProfile: MediumUpdateAverageReaction}
---
apiVersion: config.openshift.io/v1
kind: APIServer
metadata: {name: cluster}
spec: {tlsSecurityProfile: {type: Modern, modern: {}}}
`;
    expect(kubelet('worker', text).kubeletConf).toMatchObject({ nodeStatusUpdateFrequency: '20s', tlsMinVersion: 'VersionTLS13' });
    expect(kubelet('master', text).kubeletConf).toMatchObject({ nodeStatusUpdateFrequency: '10s' });
  });
});

describe('several KubeletConfigs of one pool', () => {
  const at = (time: string) => ({ creationTimestamp: time });
  const older = kubeletConfig('older', 'worker', { maxPods: 100 }, at('2024-01-01T00:00:00Z'));
  const newer = kubeletConfig('newer', 'worker', { podsPerCore: 10 }, at('2024-02-01T00:00:00Z'));
  it('the newest alone counts', () => {
    const found = kubelet('worker', objects(newer, older));
    expect(found).toMatchObject({ kubeletConfig: 'newer', overridden: ['older'], kubeletConf: { maxPods: 250, podsPerCore: 10 } });
    expect(found).not.toHaveProperty('outcomes');
  });
  it('one that the operator refuses does not', () => {
    const wrong = kubeletConfig('wrong', 'worker', { clusterDNS: ['1.1.1.1'] }, at('2024-03-01T00:00:00Z'));
    expect(kubelet('worker', objects(older, wrong))).toMatchObject({ kubeletConfig: 'older', refused: ['wrong'] });
  });
  it('the suffix of the generated MachineConfig goes before the time', () => {
    const suffixed = (name: string, suffix: string, time: string) =>
      kubeletConfig(name, 'worker', {}, { ...at(time), annotations: { 'machineconfiguration.openshift.io/mc-name-suffix': suffix } });
    const found = kubelet(
      'worker',
      objects(suffixed('second', '1', '2023-01-01T00:00:00Z'), suffixed('first', '', '2024-01-01T00:00:00Z')),
    );
    expect(found.kubeletConfig).toBe('second');
  });
  it('all are told where nothing says which is the newest', () => {
    const found = kubelet(
      'worker',
      objects(kubeletConfig('a', 'worker', { maxPods: 100 }), kubeletConfig('b', 'worker', { maxPods: 200 })),
    );
    expect(found.outcomes?.map((one) => one.kubeletConf?.['maxPods'])).toEqual([100, 200]);
    expect(found.because).toContain('a, b compete');
  });
});

describe('which pool a KubeletConfig is for', () => {
  const loose = kubeletConfig('loose', 'nowhere', { maxPods: 99 });
  it('one that chooses no pool at hand may be meant for any', () => {
    expect(kubelet('worker', loose)).toMatchObject({ kubeletConfig: 'loose', chosen: false, because: expect.stringContaining('loose') });
    expect(kubelet('worker', objects(loose, kubeletConfig('own', 'worker', {})))).toMatchObject({ kubeletConfig: 'own', chosen: true });
  });
  it('one for another pool alone is shown as what it would come to', () => {
    const snapshot = snapshotOf(kubeletConfig('kc', 'worker', { maxPods: 99 }));
    expect(effectiveKubelet(snapshot, 'master')).toMatchObject({
      kubeletConfig: 'kc',
      chosen: false,
      because: expect.stringContaining('would'),
    });
    expect(poolKubelet(snapshot, 'master')).toMatchObject({ kubeletConfig: null, kubeletConf: { maxPods: 250 } });
  });
});

describe('what a node works out for itself', () => {
  it.each([
    [4, 8, '0.50', '1Gi'],
    [8, 32, '0.50', '2Gi'],
    [128, 125, '1.58', '8Gi'],
    [256, 1024, '3.12', '26Gi'],
  ])('%i CPUs and %i GiB: %s and %s', (cpus, memoryGiB, cpu, memory) => {
    expect(autoSizing({ cpus, memoryGiB }, '4.22')).toEqual({ cpu, memory, 'ephemeral-storage': '1Gi' });
  });
  it('reads the size of a node', () => {
    expect(parseNodeSize('cpu=8,memory=32Gi')).toEqual({ cpus: 8, memoryGiB: 32 });
    expect(() => parseNodeSize('cpu=8')).toThrow('cpu=8,memory=32Gi');
  });
  it('is shown for a size only', () => {
    const snapshot = snapshotOf('');
    expect(effectiveKubelet(snapshot, 'worker').systemReserved).toBeNull();
    expect(effectiveKubelet(snapshot, 'worker', { cpus: 16, memoryGiB: 64 }).systemReserved?.memory).toBe('4Gi');
    expect(effectiveKubelet(snapshot, 'master').systemReserved).toEqual({ cpu: '500m', memory: '1Gi', 'ephemeral-storage': '1Gi' });
  });
});
