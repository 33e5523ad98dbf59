import { describe, expect, it } from 'vitest';
import type { Release } from '../../../src/core/target';
import { configured, places } from './support';

const refused: readonly (readonly [unknown, string])[] = [
  [{ maxPods: -1 }, 'maxPods'],
  [{ MAXPODS: -1 }, 'MAXPODS'],
  [{ nodeLeaseDurationSeconds: -1 }, 'nodeLeaseDurationSeconds'],
  [{ healthzPort: 65536 }, 'healthzPort'],
  [{ port: -1 }, 'port'],
  [{ readOnlyPort: -1 }, 'readOnlyPort'],
  [{ oomScoreAdj: 1001 }, 'oomScoreAdj'],
  [{ iptablesDropBit: 32 }, 'iptablesDropBit'],
  [{ nodeStatusMaxImages: -2 }, 'nodeStatusMaxImages'],
  [{ containerLogMaxFiles: 1 }, 'containerLogMaxFiles'],
  [{ containerLogMaxWorkers: 0 }, 'containerLogMaxWorkers'],
  [{ containerLogMonitorInterval: '2s' }, 'containerLogMonitorInterval'],
  [{ imageGCHighThresholdPercent: 80 }, 'imageGCHighThresholdPercent'],
  [{ imageGCLowThresholdPercent: 85 }, 'imageGCLowThresholdPercent'],
  [{ imageMaximumGCAge: '2m' }, 'imageMaximumGCAge'],
  [{ imageMinimumGCAge: '-1s' }, 'imageMinimumGCAge'],
  [{ maxParallelImagePulls: 2, serializeImagePulls: true }, 'maxParallelImagePulls'],
  [{ cpuCFSQuotaPeriod: '1.1s' }, 'cpuCFSQuotaPeriod'],
  [{ memoryThrottlingFactor: 0 }, 'memoryThrottlingFactor'],
  [{ topologyManagerPolicy: 'x' }, 'topologyManagerPolicy'],
  [{ topologyManagerScope: 'x' }, 'topologyManagerScope'],
  [{ hairpinMode: 'x' }, 'hairpinMode'],
  [{ imagePullCredentialsVerificationPolicy: 'x' }, 'imagePullCredentialsVerificationPolicy'],
  [{ preloadedImagesVerificationAllowlist: ['a/b'] }, 'preloadedImagesVerificationAllowlist'],
  [{ shutdownGracePeriodCriticalPods: '1s' }, 'shutdownGracePeriodCriticalPods'],
  [{ shutdownGracePeriod: '0.5s' }, 'shutdownGracePeriod'],
  [
    { shutdownGracePeriod: '1s', shutdownGracePeriodByPodPriority: [{ priority: 1, shutdownGracePeriodSeconds: 1 }] },
    'shutdownGracePeriodByPodPriority',
  ],
  [{ crashLoopBackOff: { maxContainerRestartPeriod: '301s' } }, 'crashLoopBackOff/maxContainerRestartPeriod'],
  [{ enforceNodeAllocatable: ['pods', 'x'] }, 'enforceNodeAllocatable/1'],
  [{ enforceNodeAllocatable: ['pods', 'pods'] }, 'enforceNodeAllocatable/1'],
  [{ enforceNodeAllocatable: ['none', 'pods'] }, 'enforceNodeAllocatable/0'],
  [{ enforceNodeAllocatable: ['kube-reserved'] }, 'enforceNodeAllocatable/0'],
  [{ enforceNodeAllocatable: ['pods'], cgroupsPerQOS: false }, 'enforceNodeAllocatable/0'],
  [{ reservedSystemCPUs: 'x' }, 'reservedSystemCPUs'],
  [{ reservedSystemCPUs: '0', kubeReservedCgroup: '/x' }, 'reservedSystemCPUs'],
  [{ reservedMemory: [{ limits: { cpu: '1' } }] }, 'reservedMemory/0/limits/cpu'],
  [{ reservedMemory: [{ limits: { memory: '0' } }] }, 'reservedMemory/0/limits/memory'],
  [{ reservedMemory: [{ limits: { memory: '1' } }, { numaNode: 0, limits: { memory: '1' } }] }, 'reservedMemory/1/limits/memory'],
  [{ registerWithTaints: [{ key: 'a b', effect: 'NoSchedule' }] }, 'registerWithTaints/0'],
  [{ registerWithTaints: [{ key: 'a', effect: 'No' }] }, 'registerWithTaints/0'],
  [{ registerWithTaints: [{ key: 'a', timeAdded: '2024-01-31T12:00:00Z' }] }, 'registerWithTaints/0/timeAdded'],
  [{ showHiddenMetricsForVersion: '1.35' }, 'showHiddenMetricsForVersion'],
  [{ logging: { format: 'x' } }, 'logging/format'],
  [{ logging: { format: 'json', vmodule: [{ filePattern: 'a', verbosity: 1 }] } }, 'logging/vmodule'],
  [{ logging: { vmodule: [{ filePattern: 'a=b', verbosity: 1 }] } }, 'logging/vmodule/0'],
  [{ logging: { options: { text: { splitStream: true } } } }, 'logging/options/text/splitStream'],
  [{ tracing: { samplingRatePerMillion: 1000001 } }, 'tracing/samplingRatePerMillion'],
  [{ tracing: { endpoint: 'http://a:1' } }, 'tracing/endpoint'],
  [{ tracing: { endpoint: 'a:b' } }, 'tracing/endpoint'],
  [{ enableSystemLogHandler: false }, 'enableSystemLogHandler'],
  [{ podLogsDir: '/var/log/pods/' }, 'podLogsDir'],
  [{ podLogsDir: '/ö' }, 'podLogsDir'],
  [{ userNamespaces: { idsPerPod: 65537 } }, 'userNamespaces/idsPerPod'],
  [{ runOnce: true }, 'runOnce'],
];

describe('the validation of the kubelet', () => {
  it.each(refused)('refuses %j', (kubeletConfig, place) => {
    const { accepted, kubeletAccepted, kubeletProblems } = configured(kubeletConfig);
    expect({ accepted, kubeletAccepted }).toEqual({ accepted: true, kubeletAccepted: false });
    expect(places(kubeletProblems)).toEqual([`kubeletConfig/${place}`]);
  });

  it.each([
    { maxPods: 0 },
    { healthzPort: 0 },
    { cpuCFSQuotaPeriod: '1ms' },
    { imageGCHighThresholdPercent: 81 },
    { imageMaximumGCAge: '2m1s' },
    { maxParallelImagePulls: 5 },
    { enforceNodeAllocatable: ['none'] },
    { enforceNodeAllocatable: [] },
    { crashLoopBackOff: { maxContainerRestartPeriod: '1s' } },
    {
      imagePullCredentialsVerificationPolicy: 'NeverVerifyAllowlistedImages',
      preloadedImagesVerificationAllowlist: ['quay.io/a/b', 'quay.io/*'],
    },
    { podLogsDir: 'pods/' },
    { tracing: { endpoint: 'localhost:4317' } },
    { tracing: { endpoint: 'unix:///run/otel.sock' } },
    { logging: { format: 'json' } },
    { showHiddenMetricsForVersion: '1.34' },
    { userNamespaces: { idsPerPod: 131072 } },
    { registerWithTaints: [{ key: 'a', value: 'b', effect: 'NoExecute' }] },
    { cpuManagerPolicy: 'sometimes' },
    { evictionHard: { bogus: 'x' } },
  ])('takes %j', (kubeletConfig) => {
    expect(configured(kubeletConfig).kubeletProblems).toEqual([]);
  });

  it.each([
    [{ cpuCFSQuotaPeriod: '10ms' }, '4.21', '4.22'],
    [{ imageMaximumGCAge: '5m' }, '4.16', '4.17'],
    [{ crashLoopBackOff: { maxContainerRestartPeriod: '10s' } }, '4.21', '4.22'],
    [{ imagePullCredentialsVerificationPolicy: 'AlwaysVerify' }, '4.21', '4.22'],
    [{ failSwapOn: false, memorySwap: { swapBehavior: 'LimitedSwap' } }, '4.16', '4.17'],
    [{ kubeReservedCgroup: '/x', enforceNodeAllocatable: ['kube-reserved-compressible'] }, '4.18', '4.19'],
  ] satisfies [unknown, Release, Release][])('takes %j not in %s but in %s', (kubeletConfig, before, after) => {
    expect(configured(kubeletConfig, { release: before }).kubeletAccepted).toBe(false);
    expect(configured(kubeletConfig, { release: after }).kubeletAccepted).toBe(true);
  });

  it('drops a field before the release that brought it', () => {
    const { kubeletAccepted, dropped } = configured({ imageMaximumGCAge: '1s' }, { release: '4.15' });
    expect(kubeletAccepted).toBe(true);
    expect(dropped).toEqual([['kubeletConfig', 'imageMaximumGCAge']]);
  });

  it('names every fault, each where the user wrote it', () => {
    const { kubeletProblems } = configured({ maxpods: -1, imageGCHighThresholdPercent: 0, hairpinMode: 'x' });
    expect(places(kubeletProblems)).toEqual([
      'kubeletConfig/maxpods',
      'kubeletConfig/imageGCHighThresholdPercent',
      'kubeletConfig/hairpinMode',
    ]);
  });
});
