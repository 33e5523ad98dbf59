import { App, Yaml } from 'cdk8s';
import { describe, expect, it } from 'vitest';
import {
  Cluster,
  FeatureGate,
  KubeletConfig,
  kubeletConfig,
  MachineConfig,
  MachineConfigPool,
  machineConfig,
  NodeConfig,
  Scheduler,
} from '../../src';
import type { Release } from '../../src/core/target';

/** What a cluster's chart writes. */
const yaml = (build: (cluster: Cluster) => void, release: Release = '4.18'): string => {
  const cluster = new Cluster(new App(), 'test', { release });
  build(cluster);
  return Yaml.stringify(...cluster.toJson());
};

const snapshot = (name: string, text: string): Promise<void> => expect(text).toMatchFileSnapshot(`./constructs/${name}.yaml`);

describe('KubeletConfig', () => {
  it('takes every part of its spec', () =>
    snapshot(
      'kubelet-config',
      yaml((cluster) => {
        new KubeletConfig(cluster, 'all', {
          name: 'all',
          labels: { team: 'platform' },
          annotations: { note: 'all fields' },
          poolSelector: { matchExpressions: [{ key: 'tier', operator: 'In', values: ['gold', 'silver'] }] },
          logLevel: 4,
          tlsSecurityProfile: { type: 'Custom', custom: { ciphers: ['ECDHE-RSA-AES128-GCM-SHA256'], minTLSVersion: 'VersionTLS12' } },
          config: { maxPods: 300, evictionSoft: { 'memory.available': '1Gi' }, evictionSoftGracePeriod: { 'memory.available': '90s' } },
        });
      }),
    ));
  it('chooses a pool by its name, by the construct, or by labels of an existing one', () =>
    snapshot(
      'kubelet-config-pools',
      yaml((cluster) => {
        const infra = new MachineConfigPool(cluster, 'infra', { name: 'infra' });
        new KubeletConfig(cluster, 'by-name', { name: 'by-name', pool: 'worker', autoSizingReserved: true });
        new KubeletConfig(cluster, 'by-construct', { name: 'by-construct', pool: infra });
        new KubeletConfig(cluster, 'by-labels', {
          name: 'by-labels',
          pool: MachineConfigPool.existing('master', { labels: { 'custom-kubelet': 'control-plane' } }),
        });
      }),
    ));
  it('is the manifest that the builder gives', () => {
    const props = { name: 'pods', pool: 'worker', config: { maxPods: 300 } };
    const placed = new Cluster(new App(), 'test');
    new KubeletConfig(placed, 'pods', props);
    expect(placed.toJson()).toEqual([kubeletConfig(props)]);
  });
});

describe('MachineConfig', () => {
  it('takes every part of its spec', () =>
    snapshot(
      'machine-config',
      yaml((cluster) => {
        new MachineConfig(cluster, 'all', {
          name: '99-worker-all',
          role: 'worker',
          kernelArguments: ['nosmt', 'audit=1'],
          kernelType: 'realtime',
          extensions: ['usbguard'],
          osImageURL: 'quay.io/example/os@sha256:0123456789abcdef0123456789abcdef0123456789abcdef0123456789abcdef',
          files: [
            { path: '/etc/motd', contents: 'hello, world\n# 100 %\n' },
            { path: '/usr/local/bin/tune', contents: '#!/bin/sh\n', mode: '0755' },
            { path: '/etc/secret', contents: '', mode: 0o600 },
          ],
          units: [
            {
              name: 'tune.service',
              enabled: true,
              contents: '[Service]\nExecStart=/usr/local/bin/tune\n\n[Install]\nWantedBy=multi-user.target\n',
            },
            { name: 'crio.service', dropins: [{ name: '10-env.conf', contents: '[Service]\nEnvironment=A=b\n' }] },
            { name: 'bluetooth.service', mask: true },
          ],
        });
      }),
    ));
  it.each([
    ['4.12', '3.2.0'],
    ['4.13', '3.2.0'],
    ['4.14', '3.4.0'],
    ['4.18', '3.4.0'],
    ['4.19', '3.5.0'],
    ['4.22', '3.5.0'],
  ] as const)('renders the Ignition version of %s: %s', (release, version) => {
    const text = yaml((cluster) => new MachineConfig(cluster, 'one', { name: '99-one', role: 'worker', files: [] }), release);
    expect(text).toContain(`version: ${version}`);
  });
  it('without a release is readable by all of them', () => {
    expect(machineConfig({ name: '99-one', role: 'worker', files: [] }).spec).toMatchObject({ config: { ignition: { version: '3.2.0' } } });
  });
  it('needs no Ignition config for kernel arguments alone', () => {
    expect(machineConfig({ name: '05-one', role: 'worker', kernelArguments: ['nosmt'] }).spec).toEqual({ kernelArguments: ['nosmt'] });
  });
  it.each(['644x', '0888', 'rw-r--r--', ''])('refuses the mode %j', (mode) => {
    expect(() => machineConfig({ name: '99-one', role: 'worker', files: [{ path: '/a', contents: '', mode }] })).toThrow(/is not octal/);
  });
});

describe('the cluster’s own objects', () => {
  it('Scheduler, FeatureGate, NodeConfig', () =>
    snapshot(
      'config',
      yaml((cluster) => {
        new Scheduler(cluster, 'scheduler', { mastersSchedulable: true, defaultNodeSelector: 'type=user-node', profile: 'NoScoring' });
        new FeatureGate(cluster, 'gates', {
          featureSet: 'CustomNoUpgrade',
          customNoUpgrade: { enabled: ['NodeSwap'], disabled: ['Example'] },
        });
        new NodeConfig(cluster, 'nodes', { cgroupMode: 'v2', workerLatencyProfile: 'MediumUpdateAverageReaction' });
      }),
    ));
  it('MachineConfigPool, new and existing', () =>
    snapshot(
      'machine-config-pool',
      yaml((cluster) => {
        new MachineConfigPool(cluster, 'infra', { name: 'infra', labels: { tier: 'infra' }, maxUnavailable: 2, paused: true });
        new MachineConfigPool(cluster, 'special', {
          name: 'special',
          roles: ['worker', 'infra', 'special'],
          nodeSelector: { matchLabels: { 'example.com/special': 'true' } },
        });
        new MachineConfigPool(cluster, 'worker', MachineConfigPool.existing('worker', { labels: { 'custom-kubelet': 'enabled' } }));
      }),
    ));
});
