import { App, Yaml } from 'cdk8s';
import { describe, expect, it } from 'vitest';
import {
  Cluster,
  HostedCluster,
  HostedClusterBackup,
  hostedCluster,
  kubeletConfig,
  machineConfig,
  NodePool,
  type NodePoolProps,
  nodePool,
  nodePorts,
  OperatorInstall,
  publishing,
  restoredFrom,
  sriovOperator,
} from '../../src';
import type { Release } from '../../src/core/target';

/** What a cluster's chart writes. */
const yaml = (build: (cluster: Cluster) => void, release: Release = '4.22'): string => {
  const cluster = new Cluster(new App(), 'test', { release });
  build(cluster);
  return Yaml.stringify(...cluster.toJson());
};
const snapshot = (name: string, text: string): Promise<void> => expect(text).toMatchFileSnapshot(`./constructs/${name}.yaml`);

const release = 'quay.io/openshift-release-dev/ocp-release:4.22.3-multi';
const digest = `quay.io/openshift-release-dev/ocp-release@sha256:${'0'.repeat(64)}`;
const pods = kubeletConfig({ name: 'pods', pool: 'worker', config: { maxPods: 300 } });
const smt = machineConfig({ name: 'no-smt', role: 'worker', kernelArguments: ['nosmt'] });
const tuned = { apiVersion: 'tuned.openshift.io/v1', kind: 'Tuned', metadata: { name: 'db' }, spec: {} };
const small: NodePoolProps = { name: 'small', cluster: 'demo', release, platform: { type: 'None' } };

describe('HostedCluster', () => {
  it('takes every part of its spec', () =>
    snapshot(
      'hosted-cluster',
      yaml((cluster) => {
        new HostedCluster(cluster, 'all', {
          name: 'all',
          namespace: 'hosted',
          labels: { team: 'platform' },
          annotations: { note: 'all fields' },
          release: { image: digest, version: '4.22.3' },
          controlPlaneRelease: release,
          platform: { type: 'Agent', agent: { agentNamespace: 'agents' } },
          pullSecret: 'pull',
          sshKey: 'ssh',
          services: nodePorts('10.0.0.5'),
          networking: {
            cluster: [{ cidr: '10.132.0.0/14', hostPrefix: 23 }, 'fd01::/48'],
            service: ['172.31.0.0/16', 'fd02::/112'],
            machine: ['10.20.0.0/16'],
            type: 'Other',
            apiServer: { port: 6443, allowedCIDRBlocks: ['10.0.0.0/8'] },
            allocateNodeCIDRs: 'Enabled',
          },
          dns: { baseDomain: 'example.com' },
          kubeAPIServerDNSName: 'api.example.com',
          etcd: { endpoint: 'https://etcd.example.com:2379', clientSecret: 'etcd-client' },
          secretEncryption: { type: 'aescbc', aescbc: { activeKey: { name: 'new' }, backupKey: { name: 'old' } } },
          controllerAvailabilityPolicy: 'SingleReplica',
          infrastructureAvailabilityPolicy: 'HighlyAvailable',
          olmCatalogPlacement: 'guest',
          configuration: { proxy: { trustedCA: { name: 'ca' } } },
          capabilities: { disabled: ['ImageRegistry'] },
          additionalTrustBundle: 'ca',
          serviceAccountSigningKey: 'signing',
          auditWebhook: 'audit',
          imageContentSources: [{ source: 'quay.io', mirrors: ['mirror.example.com'] }],
          autoscaling: { scaling: 'ScaleUpOnly' },
          fips: true,
          infraID: 'all-1',
          clusterID: '3f2504e0-4f89-41d3-9a0c-0305e82c3301',
          issuerURL: 'https://issuer.example.com',
          channel: 'stable-4.22',
          updateService: 'https://updates.example.com',
          nodeSelector: { hosted: 'true' },
          tolerations: [{ key: 'hosted', operator: 'Exists' }],
          podLabels: { billing: 'a' },
          pausedUntil: 'true',
        });
      }),
    ));
  it('begins with a snapshot where it is restored', () => {
    const { spec } = hostedCluster({
      name: 'demo',
      release,
      platform: { type: 'None' },
      pullSecret: 'pull',
      services: publishing({ apiServer: 'api.example.com' }),
      ...restoredFrom({ snapshotUrl: 'https://example.com/demo.db', encryptionKey: 'demo-key', size: '4Gi' }),
    });
    expect(spec?.etcd?.managed?.storage).toEqual({
      type: 'PersistentVolume',
      persistentVolume: { size: '4Gi' },
      restoreSnapshotURL: ['https://example.com/demo.db'],
    });
    expect(spec?.secretEncryption).toEqual({ type: 'aescbc', aescbc: { activeKey: { name: 'demo-key' } } });
  });
});

describe('NodePool', () => {
  it('takes every part of its spec', () =>
    snapshot(
      'node-pool',
      yaml((cluster) => {
        const demo = { name: 'demo', namespace: 'hosted' };
        const aws = { instanceType: 'm6i.large', subnet: { id: 'subnet-1' } };
        new NodePool(cluster, 'all', {
          name: 'all',
          cluster: demo,
          release: { image: digest, version: '4.21.3' },
          platform: { type: 'AWS', aws },
          arch: 'arm64',
          upgrade: { type: 'Replace', maxSurge: '10%', maxUnavailable: 1 },
          autoScaling: { min: 1, max: 3 },
          autoRepair: true,
          nodeLabels: { tier: 'a' },
          taints: [{ key: 'a', value: 'b', effect: 'NoSchedule' }],
          nodeDrainTimeout: '10m',
          nodeVolumeDetachTimeout: '5m',
          pausedUntil: '2030-01-31T12:00:00Z',
          config: [
            pods,
            { configMap: 'several', objects: [smt, machineConfig({ name: 'audit', role: 'worker', kernelArguments: ['audit=1'] })] },
            'there-already',
          ],
          tuning: [tuned],
        });
        new NodePool(cluster, 'shares', {
          name: 'shares',
          cluster: demo,
          release,
          platform: { type: 'AWS', aws },
          config: [pods],
          tuning: [tuned],
        });
      }),
    ));
  it.each([
    [undefined, { upgradeType: 'Replace', replace: { strategy: 'RollingUpdate', rollingUpdate: { maxSurge: 1, maxUnavailable: 0 } } }],
    [
      { type: 'Replace', strategy: 'OnDelete' },
      { upgradeType: 'Replace', replace: { strategy: 'OnDelete' } },
    ],
    [{ type: 'InPlace' }, { upgradeType: 'InPlace' }],
    [
      { type: 'InPlace', maxUnavailable: '20%' },
      { upgradeType: 'InPlace', inPlace: { maxUnavailable: '20%' } },
    ],
  ] as const)('is upgraded by %j', (upgrade, management) => expect(nodePool({ ...small, upgrade }).spec?.management).toEqual(management));
  it('writes a ConfigMap once for all pools, and none with two contents', () => {
    const cluster = new Cluster(new App(), 'test');
    new NodePool(cluster, 'one', { ...small, name: 'one', config: [pods] });
    new NodePool(cluster, 'two', { ...small, name: 'two', config: [pods] });
    expect(cluster.toJson().map(({ kind }) => kind)).toEqual(['ConfigMap', 'NodePool', 'NodePool']);
    const other = kubeletConfig({ name: 'pods', pool: 'worker', config: { maxPods: 100 } });
    expect(() => new NodePool(cluster, 'three', { ...small, name: 'three', config: [other] })).toThrow(/different contents/);
  });
  it('needs a name for what it takes', () =>
    expect(() => nodePool({ ...small, config: [{ apiVersion: 'v1', kind: 'MachineConfig', metadata: {} }] })).toThrow(/metadata.name/));
});

describe('what else a management cluster has', () => {
  it('the SR-IOV operator of a hosted cluster', () =>
    snapshot(
      'sriov',
      yaml((cluster) => new OperatorInstall(cluster, 'sriov', sriovOperator({ channel: 'stable' }))),
    ));
  it('backups, at times and once', () =>
    snapshot(
      'backup',
      yaml((cluster) => {
        const common = { image: 'registry.example.com/oc-aws:1', s3: { bucket: 'b', region: 'r', credentials: 's3' } };
        const demo = { name: 'demo', namespace: 'clusters', encryptionKey: 'demo-key' };
        new HostedClusterBackup(cluster, 'nightly', { ...common, cluster: demo, schedule: '0 3 * * *' });
        const s3 = { ...common.s3, prefix: 'moves/demo', endpoint: 'https://s3.example.com' };
        new HostedClusterBackup(cluster, 'move', {
          ...common,
          cluster: demo,
          name: 'demo-move',
          s3,
          leavePaused: true,
          pauseMinutes: 90,
          size: '20Gi',
        });
      }),
    ));
});
