import { App } from 'cdk8s';
import { Cluster, HostedCluster, NodePool, OperatorInstall, restoredFrom, sriovOperator } from 'cdk8s-openshift';

const app = new App();
const release = 'quay.io/openshift-release-dev/ocp-release:4.13.9-x86_64';

// The management cluster. The guide still uses v1alpha1 for node pools; OpenShift serves it up to 4.17.
const hosting = new Cluster(app, 'hosted-control-planes', { release: '4.13' });

const restored = new HostedCluster(hosting, 'restored', {
  name: 'restored',
  release,
  platform: { type: 'None' },
  pullSecret: 'pull-secret',
  sshKey: 'ssh-key',
  ...restoredFrom({
    snapshotUrl: 'https://example-bucket.s3.us-east-2.amazonaws.com/restored-snapshot.db?X-Amz-Signature=abc',
    size: '4Gi',
  }),
});

const motd = {
  apiVersion: 'machineconfiguration.openshift.io/v1',
  kind: 'MachineConfig',
  metadata: { labels: { 'machineconfiguration.openshift.io/role': 'worker' }, name: 'motd' },
  spec: {
    config: {
      ignition: { version: '3.2.0' },
      storage: { files: [{ path: '/etc/motd', mode: 0o644, overwrite: true, contents: { source: 'data:,hello%0A' } }] },
    },
  },
};

const dirtyRatio = {
  apiVersion: 'tuned.openshift.io/v1',
  kind: 'Tuned',
  metadata: { name: 'tuned-1', namespace: 'openshift-cluster-node-tuning-operator' },
  spec: {
    profile: [
      {
        name: 'tuned-1-profile',
        data: '[main]\nsummary=Custom OpenShift profile\ninclude=openshift-node\n[sysctl]\nvm.dirty_ratio="55"\n',
      },
    ],
    recommend: [{ priority: 20, profile: 'tuned-1-profile' }],
  },
};

// Manifests that builders make do as well: kubeletConfig({ … }), machineConfig({ … }).
new NodePool(hosting, 'nodepool-1', {
  name: 'nodepool-1',
  version: 'v1alpha1',
  cluster: restored,
  release,
  platform: { type: 'None' },
  replicas: 2,
  config: [{ configMap: 'machine-config-1', objects: [motd] }],
  tuning: [dirtyRatio],
});

// The hosted cluster itself, which has no control-plane nodes for the operator's pods.
const guest = new Cluster(app, 'sriov', { release: '4.13', topology: 'External' });
new OperatorInstall(guest, 'sriov', {
  ...sriovOperator({ channel: '4.13' }),
  source: 's/qe-app-registry/redhat-operators',
  subscriptionName: 'sriov-network-operator-subsription',
});

app.synth();
