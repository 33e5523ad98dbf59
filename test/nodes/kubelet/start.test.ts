import { describe, expect, it } from 'vitest';
import { configured, places } from './support';

const staticMemory = (memory: string) => ({
  memoryManagerPolicy: 'Static',
  systemReserved: { memory: '500Mi' },
  kubeReserved: { memory: '500Mi' },
  evictionHard: { 'memory.available': '100Mi' },
  reservedMemory: [{ numaNode: 0, limits: { memory } }],
});

describe('a kubelet that takes its configuration but does not start', () => {
  it.each([
    [{ kubeReserved: { gpu: '1' } }, 'kubeReserved/gpu'],
    [{ kubeReserved: { cpu: '-1' } }, 'kubeReserved/cpu'],
    [{ systemReserved: { memory: '4gi' } }, 'systemReserved/memory'],
    [{ systemReserved: { name: '1' } }, 'systemReserved/name'],
    [{ qosReserved: { cpu: '1%' } }, 'qosReserved/cpu'],
    [{ qosReserved: { memory: '101%' } }, 'qosReserved/memory'],
    [{ evictionHard: { 'memory.free': '1Gi' } }, 'evictionHard/memory.free'],
    [{ evictionHard: { 'memory.available': '0' } }, 'evictionHard/memory.available'],
    [{ evictionHard: { 'memory.available': '101%' } }, 'evictionHard/memory.available'],
    [{ evictionSoft: { 'memory.available': '1Gi' } }, 'evictionSoft/memory.available'],
    [{ evictionSoftGracePeriod: { 'memory.available': '-1s' } }, 'evictionSoftGracePeriod/memory.available'],
    [{ evictionMinimumReclaim: { 'memory.available': '0%' } }, 'evictionMinimumReclaim/memory.available'],
    [{ cpuManagerPolicy: 'dynamic' }, 'cpuManagerPolicy'],
    [{ cpuManagerPolicy: 'static', systemReserved: { cpu: '0' } }, 'cpuManagerPolicy'],
    [{ cpuManagerPolicyOptions: { 'full-pcpus-only': 'true' } }, 'cpuManagerPolicyOptions'],
    [{ cpuManagerPolicy: 'static', cpuManagerPolicyOptions: { 'full-pcpus-only': 'yes' } }, 'cpuManagerPolicyOptions/full-pcpus-only'],
    [{ cpuManagerPolicy: 'static', cpuManagerPolicyOptions: { 'align-by-socket': 'true' } }, 'cpuManagerPolicyOptions/align-by-socket'],
    [{ cpuManagerPolicy: 'static', cpuManagerPolicyOptions: { x: 'true' } }, 'cpuManagerPolicyOptions/x'],
    [{ memoryManagerPolicy: 'static' }, 'memoryManagerPolicy'],
    [{ memoryManagerPolicy: 'Static' }, 'memoryManagerPolicy'],
    [staticMemory('1Gi'), 'reservedMemory'],
    [{ topologyManagerPolicy: 'restricted', topologyManagerPolicyOptions: { x: '1' } }, 'topologyManagerPolicyOptions/x'],
    [
      { topologyManagerPolicy: 'restricted', topologyManagerPolicyOptions: { 'max-allowable-numa-nodes': '7' } },
      'topologyManagerPolicyOptions/max-allowable-numa-nodes',
    ],
    [{ tlsMinVersion: 'TLS12' }, 'tlsMinVersion'],
    [{ tlsCipherSuites: ['AES128-SHA'] }, 'tlsCipherSuites/0'],
    [{ authorization: { mode: 'RBAC' } }, 'authorization/mode'],
    [{ configMapAndSecretChangeDetectionStrategy: 'Poll' }, 'configMapAndSecretChangeDetectionStrategy'],
    [{ containerLogMaxSize: '-1' }, 'containerLogMaxSize'],
    [{ logging: { flushFrequency: '-1s' } }, 'logging/flushFrequency'],
    [{ allowedUnsafeSysctls: ['kernel.sem', 'kernel.panic'] }, 'allowedUnsafeSysctls/1'],
  ])('for %j', (kubeletConfig, place) => {
    const { kubeletAccepted, startProblems } = configured(kubeletConfig);
    expect(kubeletAccepted).toBe(true);
    expect(places(startProblems)).toEqual([`kubeletConfig/${place}`]);
  });

  it.each([
    { evictionSoft: { 'memory.available': '10%' }, evictionSoftGracePeriod: { 'memory.available': '1m' } },
    { evictionHard: { 'memory.available': '0%', 'pid.available': '12.5%' } },
    { cpuManagerPolicy: 'static' },
    { cpuManagerPolicy: 'static', cpuManagerPolicyOptions: { 'full-pcpus-only': 'true' }, reservedSystemCPUs: '0' },
    staticMemory('1100Mi'),
    { memoryManagerPolicy: 'Static', reservedMemory: [{ limits: { memory: '1Gi' } }] },
    { topologyManagerPolicy: 'restricted', topologyManagerPolicyOptions: { 'max-allowable-numa-nodes': '16' } },
    { allowedUnsafeSysctls: ['kernel.msg*', 'kernel.shm*', 'kernel.sem', 'net.core.somaxconn', 'fs/mqueue/msg_max'] },
    { qosReserved: { memory: '50%' } },
    { tlsCipherSuites: ['TLS_ECDHE_RSA_WITH_AES_128_GCM_SHA256'] },
  ])('not for %j', (kubeletConfig) => {
    expect(configured(kubeletConfig).startProblems).toEqual([]);
  });

  it('works memory out only where the node does not size itself', () => {
    const kubeletConfig = { memoryManagerPolicy: 'Static', reservedMemory: [{ limits: { memory: '1Gi' } }] };
    expect(configured(kubeletConfig, { release: '4.20' }).startProblems).toHaveLength(1);
    expect(configured(kubeletConfig, { pool: 'master' }).startProblems).toHaveLength(1);
    expect(configured(kubeletConfig).startProblems).toEqual([]);
  });
});
