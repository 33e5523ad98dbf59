import { App } from 'cdk8s';
import {
  Cluster,
  HostedCluster,
  HostedClusterBackup,
  kubeletConfig,
  machineConfig,
  NodePool,
  performanceProfile,
  publishing,
  tuned,
} from 'cdk8s-openshift';

const app = new App();
const hosting = new Cluster(app, 'hosting', { release: '4.20' });
const image = (version: string) => `quay.io/openshift-release-dev/ocp-release:${version}-multi`;
const secrets = { pullSecret: 'pull-secret', sshKey: 'ssh-key' };

// What pools take. Builders make the same manifests that their constructs place on a standalone cluster.
const morePods = kubeletConfig({ name: 'more-pods', pool: 'worker', config: { maxPods: 400, podPidsLimit: 8192 } });
const chrony = machineConfig({
  name: '99-chrony',
  role: 'worker',
  files: [
    { path: '/etc/chrony.conf', contents: 'server ntp.example.com iburst\ndriftfile /var/lib/chrony/drift\nmakestep 1.0 3\nrtcsync\n' },
  ],
});
const database = tuned({
  name: 'database',
  profiles: [{ name: 'database', summary: 'Databases', include: 'openshift-node', sysctl: { 'vm.dirty_ratio': 10, 'vm.swappiness': 1 } }],
  recommend: [{ profile: 'database', priority: 20 }],
});
const lowLatency = performanceProfile({
  name: 'low-latency',
  role: 'worker',
  cpu: { isolated: '4-31', reserved: '0-3' },
  numa: { topologyPolicy: 'single-numa-node' },
});

const factory = new HostedCluster(hosting, 'factory', {
  name: 'factory',
  release: image('4.20.3'),
  platform: { type: 'Agent', agent: { agentNamespace: 'agents' } },
  ...secrets,
  networking: { machine: ['10.20.0.0/16'] },
  dns: { baseDomain: 'example.com' },
});
new NodePool(hosting, 'factory-general', {
  name: 'factory-general',
  cluster: factory,
  release: image('4.20.3'),
  platform: { type: 'Agent', agent: { agentLabelSelector: { matchLabels: { size: 'small' } } } },
  upgrade: { type: 'InPlace', maxUnavailable: '20%' },
  replicas: 5,
  config: [morePods, chrony],
});
new NodePool(hosting, 'factory-realtime', {
  name: 'factory-realtime',
  cluster: factory,
  release: image('4.20.3'),
  platform: { type: 'Agent', agent: { agentLabelSelector: { matchLabels: { size: 'large' } } } },
  upgrade: { type: 'InPlace' },
  replicas: 2,
  nodeLabels: { 'example.com/realtime': 'true' },
  taints: [{ key: 'example.com/realtime', effect: 'NoSchedule' }],
  // The profile brings a KubeletConfig of its own, and a pool takes one.
  config: [chrony],
  tuning: [lowLatency],
});

const role = (name: string) => `arn:aws:iam::123456789012:role/shop-${name}`;
const shop = new HostedCluster(hosting, 'shop', {
  name: 'shop',
  release: image('4.20.3'),
  platform: {
    type: 'AWS',
    aws: {
      region: 'us-east-2',
      endpointAccess: 'PublicAndPrivate',
      cloudProviderConfig: { vpc: 'vpc-0123456789abcdef0', subnet: { id: 'subnet-0123456789abcdef0' }, zone: 'us-east-2a' },
      rolesRef: {
        controlPlaneOperatorARN: role('control-plane-operator'),
        imageRegistryARN: role('image-registry'),
        ingressARN: role('ingress'),
        kubeCloudControllerARN: role('cloud-controller'),
        networkARN: role('network'),
        nodePoolManagementARN: role('node-pool'),
        storageARN: role('storage'),
      },
    },
  },
  ...secrets,
  infraID: 'shop',
  dns: { baseDomain: 'example.com' },
  // Under a name of its own, the cluster can move to another management cluster.
  services: publishing({ apiServer: 'api.shop.example.com', oauthServer: 'oauth.shop.example.com' }),
  secretEncryption: { type: 'aescbc', aescbc: { activeKey: { name: 'shop-etcd-encryption-key' } } },
  infrastructureAvailabilityPolicy: 'HighlyAvailable',
  olmCatalogPlacement: 'guest',
});
new NodePool(hosting, 'shop-general', {
  name: 'shop-general',
  cluster: shop,
  release: image('4.20.3'),
  platform: {
    type: 'AWS',
    aws: {
      instanceType: 'm6i.2xlarge',
      instanceProfile: 'shop-worker',
      subnet: { id: 'subnet-0123456789abcdef0' },
      rootVolume: { size: 120, type: 'gp3' },
    },
  },
  autoScaling: { min: 3, max: 12 },
  autoRepair: true,
  nodeDrainTimeout: '15m',
  config: [morePods],
  tuning: [database],
});

const lab = new HostedCluster(hosting, 'lab', {
  name: 'lab',
  release: image('4.20.3'),
  platform: { type: 'KubeVirt' },
  ...secrets,
  controllerAvailabilityPolicy: 'SingleReplica',
  etcd: { size: '16Gi', storageClassName: 'fast' },
});
// One minor version behind its control plane, which is fine.
new NodePool(hosting, 'lab-old', {
  name: 'lab-old',
  cluster: lab,
  release: image('4.19.12'),
  platform: {
    type: 'KubeVirt',
    kubevirt: { rootVolume: { type: 'Persistent', persistent: { size: '64Gi' } }, compute: { cores: 4, memory: '16Gi' } },
  },
  replicas: 2,
  config: [morePods, chrony],
});

new HostedClusterBackup(hosting, 'shop-backup', {
  cluster: shop,
  schedule: '0 3 * * *',
  image: 'registry.example.com/tools/oc-aws:1.4',
  s3: { bucket: 'hosted-backups', region: 'us-east-2', credentials: 'backup-s3' },
});

app.synth();
