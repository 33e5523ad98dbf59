import { App, Yaml } from 'cdk8s';
import { describe, expect, it } from 'vitest';
import { Cluster, ContainerRuntimeConfig, PerformanceProfile, Tuned, tuned } from '../../../src';

const yaml = (build: (cluster: Cluster) => void): string => {
  const cluster = new Cluster(new App(), 'test', { release: '4.18' });
  build(cluster);
  return Yaml.stringify(...cluster.toJson());
};

const snapshot = (name: string, text: string): Promise<void> => expect(text).toMatchFileSnapshot(`./constructs/${name}.yaml`);

describe('Tuned', () => {
  it('takes every part of its spec', () =>
    snapshot(
      'tuned',
      yaml((cluster) => {
        new Tuned(cluster, 'all', {
          name: 'all',
          labels: { team: 'platform' },
          profiles: [
            {
              name: 'sections',
              summary: 'every section',
              include: ['openshift-node', '-site'],
              variables: { cores: '2-7' },
              sysctl: { 'vm.swappiness': 10 },
              sysfs: { '/sys/kernel/mm/ksm/run': 0 },
              bootloader: { cmdline_pages: 'hugepagesz=2M hugepages=50' },
              cpu: { governor: 'performance' },
              vm: { transparent_hugepages: 'never' },
              net: { channels: 'combined 4' },
              service: { 'service.stalld': 'start,enable' },
              scheduler: { isolated_cores: '2-7' },
              sections: { disk_ssd: { type: 'disk', elevator: 'none' } },
            },
            { name: 'text', data: '[main]\nsummary=as it is\ninclude=openshift-node\n' },
          ],
          recommend: [
            {
              profile: 'sections',
              priority: 10,
              match: [{ label: 'a', match: [{ label: 'b', value: 'c', type: 'node' }] }, { label: 'd' }],
              operand: { debug: true, tunedConfig: { reapply_sysctl: false } },
            },
            { profile: 'text', priority: 20, machineConfigLabels: { 'machineconfiguration.openshift.io/role': 'infra' } },
          ],
        });
      }),
    ));
  it('goes into the namespace that the operator reads', () => {
    expect(tuned({ name: 'one' }).metadata.namespace).toBe('openshift-cluster-node-tuning-operator');
  });
});

describe('PerformanceProfile', () => {
  it('takes every part of its spec', () =>
    snapshot(
      'performance-profile',
      yaml((cluster) => {
        new PerformanceProfile(cluster, 'plain', { name: 'plain', role: 'worker-cnf', cpu: { reserved: '0-1', isolated: '2-7' } });
        new PerformanceProfile(cluster, 'all', {
          name: 'all',
          role: 'worker-rt',
          annotations: { note: 'all fields' },
          cpu: { reserved: '0-1', isolated: '2-5', offlined: '6', shared: '7', balanceIsolated: false },
          nodeSelector: { 'example.com/rt': 'yes' },
          machineConfigLabel: { 'machineconfiguration.openshift.io/role': 'worker-rt' },
          machineConfigPoolSelector: { 'pools.operator.machineconfiguration.openshift.io/worker-rt': '' },
          additionalKernelArgs: ['audit=0'],
          globallyDisableIrqLoadBalancing: true,
          hardwareTuning: { isolatedCpuFreq: 2500000, reservedCpuFreq: 2800000 },
          hugepages: { defaultHugepagesSize: '1G', pages: [{ size: '1G', count: 4, node: 0 }] },
          kernelPageSize: '4k',
          net: { userLevelNetworking: true, devices: [{ interfaceName: 'ens*' }] },
          numa: { topologyPolicy: 'restricted' },
          realTimeKernel: { enabled: true },
          workloadHints: { realTime: true, mixedCpus: true },
        });
      }),
    ));
});

describe('ContainerRuntimeConfig', () => {
  it('takes every part of its spec, and chooses pools by name or labels', () =>
    snapshot(
      'container-runtime-config',
      yaml((cluster) => {
        new ContainerRuntimeConfig(cluster, 'all', {
          name: 'all',
          pool: 'worker',
          logLevel: 'debug',
          logSizeMax: '10M',
          overlaySize: '8G',
          pidsLimit: 2048,
          defaultRuntime: 'crun',
        });
        new ContainerRuntimeConfig(cluster, 'labels', { name: 'labels', poolSelector: { 'custom-crio': 'yes' }, overlaySize: '8G' });
      }),
    ));
});
