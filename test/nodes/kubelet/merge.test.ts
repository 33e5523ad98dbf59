import { describe, expect, it } from 'vitest';
import { releases } from '../../../src/core/target';
import { configured, model, places } from './support';

describe('the merged kubelet.conf', () => {
  it.each(releases)('of the template alone is one that the kubelet of %s takes', (release) => {
    for (const pool of ['master', 'worker', 'infra']) {
      const { kubeletAccepted, startProblems, kubeletConf } = model({}, { release, pool });
      expect({ kubeletAccepted, startProblems }).toEqual({ kubeletAccepted: true, startProblems: [] });
      expect(kubeletConf?.()).toMatchObject({
        maxPods: 250,
        podPidsLimit: 4096,
        tlsMinVersion: 'VersionTLS12',
        logging: { flushFrequency: 0 },
      });
    }
  });

  it('has what later templates added only in later releases', () => {
    expect(model({}, { release: '4.12' }).kubeletConf?.()).not.toHaveProperty('protectKernelDefaults');
    expect(model({}, { release: '4.13' }).kubeletConf?.()).toMatchObject({ protectKernelDefaults: true });
    expect(model({}, { release: '4.21' }).kubeletConf?.()).toMatchObject({ failSwapOn: false, memorySwap: { swapBehavior: 'NoSwap' } });
    expect(model({}, { release: '4.22' }).kubeletConf?.()).toMatchObject({ systemReservedCgroup: '/system.slice' });
    expect(model({}, { pool: 'master' }).kubeletConf?.()).not.toHaveProperty('systemReservedCgroup');
  });

  it.each([
    { maxPods: 0 },
    { enableSystemLogQuery: false },
    { kubeAPIQPS: 0 },
    { rotateCertificates: false },
    { serializeImagePulls: false },
  ])('does not let the zero of %j win over the template', (kubeletConfig) => {
    expect(configured(kubeletConfig).kubeletConf?.()).toEqual(model({}).kubeletConf?.());
  });

  it('keeps a zero that the template does not set', () => {
    expect(configured({ cpuCFSQuota: false }).kubeletConf?.()).toMatchObject({ cpuCFSQuota: false });
  });

  it('says what has no effect', () => {
    const { ignored } = configured({ maxpods: 0, cpuManagerReconcilePeriod: '0s', cpuCFSQuota: false });
    expect(ignored.map(({ path, by }) => [path.join('/'), by])).toEqual([
      ['kubeletConfig/cpuManagerReconcilePeriod', 'kubelet'],
      ['kubeletConfig/maxpods', 'operator'],
    ]);
  });

  it('rescues protectKernelDefaults: false from 4.13 on', () => {
    expect(configured({ protectKernelDefaults: false }).kubeletConf?.()).not.toHaveProperty('protectKernelDefaults');
    expect(configured({ protectkerneldefaults: false }).kubeletConf?.()).toMatchObject({ protectKernelDefaults: true });
  });

  it('replaces lists and merges maps and structs', () => {
    const { kubeletConf } = configured({ authentication: { anonymous: { enabled: true } }, enforceNodeAllocatable: ['pods'] });
    expect(kubeletConf?.()).toMatchObject({ enforceNodeAllocatable: ['pods'] });
    expect(kubeletConf?.()).toMatchObject({
      authentication: { anonymous: { enabled: true }, x509: { clientCAFile: '/etc/kubernetes/kubelet-ca.crt' } },
    });
    expect(kubeletConf?.()).not.toHaveProperty('systemReservedCgroup');
  });

  it('drops the enforcement of system reservations where CPUs are reserved by number', () => {
    const { kubeletConf } = configured({ reservedSystemCPUs: '0', enforceNodeAllocatable: ['system-reserved', 'kube-reserved'] });
    expect(kubeletConf?.()).toMatchObject({ enforceNodeAllocatable: ['pods', 'kube-reserved'] });
    expect(kubeletConf?.()).not.toHaveProperty('systemReservedCgroup');
  });

  it('prints durations, quantities and the flush frequency as Go does', () => {
    const { kubeletConf } = configured({
      imageMinimumGCAge: '90s',
      reservedMemory: [{ limits: { memory: '2048Mi' } }],
      logging: { flushFrequency: '0s', options: { json: { infoBufferSize: '1Ki' } } },
    });
    expect(kubeletConf?.()).toMatchObject({
      imageMinimumGCAge: '1m30s',
      reservedMemory: [{ numaNode: 0, limits: { memory: '2Gi' } }],
      logging: { flushFrequency: '0s', options: { json: { infoBufferSize: '0' } } },
    });
  });

  it('moves three reservations to the node sizing file', () => {
    const { kubeletConf, nodeSizing } = configured({ systemReserved: { memory: '2Gi', pid: '100' } });
    expect(kubeletConf?.()).toMatchObject({ systemReserved: { pid: '100' } });
    expect(nodeSizing).toBe('NODE_SIZING_ENABLED=false\nSYSTEM_RESERVED_MEMORY=2Gi\nSYSTEM_RESERVED_CPU=500m\nSYSTEM_RESERVED_ES=1Gi\n');
    expect(model({ autoSizingReserved: true }).nodeSizing).toContain('NODE_SIZING_ENABLED=true');
    expect(model({}).nodeSizing).toBeUndefined();
  });

  it('takes TLS settings from the profile, and drops ciphers that Go lacks', () => {
    const custom = { type: 'Custom', custom: { minTLSVersion: 'VersionTLS11', ciphers: ['AES128-SHA', 'DHE-RSA-AES128-GCM-SHA256'] } };
    expect(model({ tlsSecurityProfile: custom }).kubeletConf?.()).toMatchObject({
      tlsMinVersion: 'VersionTLS11',
      tlsCipherSuites: ['TLS_RSA_WITH_AES_128_CBC_SHA'],
    });
    expect(model({ tlsSecurityProfile: { type: 'Modern' } }).kubeletConf?.()).toMatchObject({ tlsMinVersion: 'VersionTLS13' });
    expect(model({}, { apiServerTlsProfile: { type: 'Old' } }).kubeletConf?.()).toMatchObject({ tlsMinVersion: 'VersionTLS10' });
    expect(configured({ tlsMinVersion: 'VersionTLS13' }).kubeletConf?.()).toMatchObject({ tlsMinVersion: 'VersionTLS13' });
  });

  it('gives the latency profile to the pool worker only', () => {
    const workerLatencyProfile = 'LowUpdateSlowReaction';
    expect(model({}, { workerLatencyProfile }).kubeletConf?.()).toMatchObject({ nodeStatusUpdateFrequency: '1m0s' });
    expect(model({}, { workerLatencyProfile, pool: 'infra' }).kubeletConf?.()).toMatchObject({ nodeStatusUpdateFrequency: '10s' });
  });

  it('finds a cgroup that differs only after the merge', () => {
    expect(places(configured({ systemcgroups: '/x' }).operatorProblems)).toEqual(['kubeletConfig/systemcgroups']);
    expect(configured({ systemCgroups: '/x' }, { pool: 'master' }).accepted).toBe(true);
  });
});
