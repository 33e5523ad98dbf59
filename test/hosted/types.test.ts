import { describe, expect, it } from 'vitest';
import {
  type HostedClusterProps,
  hostedCluster,
  kubeletConfig,
  machineConfig,
  type NodePoolProps,
  nodePool,
  performanceProfile,
  tuned,
} from '../../src';
import { configMapOf } from '../../src/hosted/wrap';

const release = 'quay.io/openshift-release-dev/ocp-release:4.20.3-multi';
const pool = { name: 'workers', cluster: 'demo', release } as const;
const cluster = { name: 'demo', release, pullSecret: 'pull-secret' } as const;
const credentials = { name: 'credentials' };

describe('a NodePool takes', () => {
  const mirrors = {
    apiVersion: 'config.openshift.io/v1',
    kind: 'ImageDigestMirrorSet',
    metadata: { name: 'mirrors' },
    spec: { imageDigestMirrors: [{ source: 'quay.io', mirrors: ['mirror.example.com'] }] },
  };
  it('what builders make, any manifest, and names', () => {
    const props: NodePoolProps = {
      ...pool,
      platform: { type: 'None' },
      config: [
        kubeletConfig({ name: 'pods', pool: 'worker', config: { maxPods: 300 } }),
        machineConfig({ name: 'audit', role: 'worker', kernelArguments: ['audit=1'] }),
        mirrors,
        { apiVersion: 'config.openshift.io/v1', kind: 'ClusterImagePolicy', metadata: { name: 'signed' }, spec: { scopes: ['quay.io'] } },
        'there-already',
      ],
      tuning: [
        tuned({
          name: 'db',
          profiles: [{ name: 'db', summary: 'databases', include: 'openshift-node', sysctl: { 'vm.dirty_ratio': 10 } }],
          recommend: [{ profile: 'db', priority: 20 }],
        }),
        performanceProfile({ name: 'fast', cpu: { isolated: '2-7', reserved: '0-1' }, role: 'worker' }),
      ],
    };
    const { spec } = nodePool(props);
    expect(spec?.config).toEqual(['pods', 'audit', 'mirrors', 'signed', 'there-already'].map((name) => ({ name })));
    expect(spec?.tuningConfig).toEqual([{ name: 'db' }, { name: 'fast' }]);
    expect(configMapOf('config', 'mirrors', 'clusters', [mirrors]).data?.['config']).toContain('kind: ImageDigestMirrorSet');
  });
});

describe('platforms', () => {
  const pools: NodePoolProps['platform'][] = [
    { type: 'AWS', aws: { instanceType: 'm6i.large', subnet: { id: 'subnet-1' } } },
    { type: 'Azure', azure: { vmSize: 'Standard_D4s_v5', subnetID: 's', image: { type: 'ImageID', imageID: 'i' }, osDisk: {} } },
    { type: 'Agent', agent: {} },
    { type: 'KubeVirt', kubevirt: { rootVolume: { type: 'Persistent', persistent: { size: '32Gi' } } } },
    { type: 'PowerVS', powervs: {} },
    { type: 'OpenStack', openstack: { flavor: 'm1.large' } },
    { type: 'IBMCloud', ibmcloud: {} },
    { type: 'None' },
  ];
  it.each(pools)('of a NodePool: $type', (platform) => expect(nodePool({ ...pool, platform }).spec?.platform).toEqual(platform));
  it('exclude each other', () => {
    const wrong: NodePoolProps['platform'][] = [
      // @ts-expect-error a section of another platform
      { type: 'AWS', agent: {} },
      // @ts-expect-error the section is missing
      { type: 'AWS' },
      // @ts-expect-error None has no section
      { type: 'None', powervs: {} },
    ];
    const clusters: HostedClusterProps['platform'][] = [
      // @ts-expect-error a section of another platform
      { type: 'Agent', agent: { agentNamespace: 'agents' }, kubevirt: {} },
      // @ts-expect-error the section is missing
      { type: 'Agent' },
      // @ts-expect-error there is no such platform
      { type: 'VSphere' },
    ];
    expect([wrong.length, clusters.length]).toEqual([3, 3]);
  });
  it('and so do replicas and autoscaling, ways to upgrade, etcds, and ways to encrypt', () => {
    const none = { ...pool, platform: { type: 'None' } } as const;
    // @ts-expect-error both a number and a range
    nodePool({ ...none, replicas: 2, autoScaling: { min: 1, max: 2 } });
    // @ts-expect-error InPlace makes no further machines
    nodePool({ ...none, upgrade: { type: 'InPlace', maxSurge: 1 } });
    const own = { ...cluster, platform: { type: 'None' } } as const;
    // @ts-expect-error a snapshot is restored into etcd that the operator runs
    hostedCluster({ ...own, etcd: { endpoint: 'https://etcd.example.com', clientSecret: 'c', restoreSnapshotURL: 'https://example.com' } });
    // @ts-expect-error one way only
    hostedCluster({ ...own, secretEncryption: { type: 'aescbc', aescbc: { activeKey: credentials }, kms: { provider: 'AWS' } } });
    expect(nodePool({ ...none, version: 'v1alpha1', replicas: 1 }).apiVersion).toBe('hypershift.openshift.io/v1alpha1');
  });
});
