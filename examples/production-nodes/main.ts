import { App } from 'cdk8s';
import { Cluster, KubeletConfig, MachineConfig, MachineConfigPool, NodeConfig, Scheduler } from 'cdk8s-openshift';

const app = new App();
const prod = new Cluster(app, 'production-nodes', { release: '4.18' });

// The pool of ordinary workers is the cluster's own: only its settings are applied.
new MachineConfigPool(prod, 'worker', MachineConfigPool.existing('worker', { maxUnavailable: '10%' }));
const infra = new MachineConfigPool(prod, 'infra', { name: 'infra' });
const gpu = new MachineConfigPool(prod, 'gpu', { name: 'gpu', maxUnavailable: 1 });

new KubeletConfig(prod, 'worker-kubelet', {
  name: 'worker',
  pool: 'worker',
  autoSizingReserved: true,
  config: { maxPods: 400, podPidsLimit: 8192, imageGCHighThresholdPercent: 80, imageGCLowThresholdPercent: 70 },
});
new KubeletConfig(prod, 'infra-kubelet', {
  name: 'infra',
  pool: infra,
  config: {
    systemReserved: { cpu: '1', memory: '3Gi' },
    evictionHard: { 'memory.available': '500Mi', 'nodefs.available': '10%', 'nodefs.inodesFree': '5%', 'imagefs.available': '15%' },
  },
});
new KubeletConfig(prod, 'gpu-kubelet', {
  name: 'gpu',
  pool: gpu,
  config: { cpuManagerPolicy: 'static', topologyManagerPolicy: 'single-numa-node', systemReserved: { cpu: '2', memory: '4Gi' } },
});

new MachineConfig(prod, 'chrony', {
  name: '99-worker-chrony',
  role: 'worker',
  files: [
    { path: '/etc/chrony.conf', contents: 'server ntp.example.com iburst\ndriftfile /var/lib/chrony/drift\nmakestep 1.0 3\nrtcsync\n' },
  ],
});
new MachineConfig(prod, 'iommu', { name: '99-gpu-iommu', role: 'gpu', kernelArguments: ['intel_iommu=on', 'iommu=pt'] });
new MachineConfig(prod, 'no-nouveau', {
  name: '99-gpu-no-nouveau',
  role: 'gpu',
  files: [{ path: '/etc/modprobe.d/nouveau.conf', contents: 'blacklist nouveau\noptions nouveau modeset=0\n' }],
});

new NodeConfig(prod, 'nodes', { cgroupMode: 'v2', workerLatencyProfile: 'Default' });
new Scheduler(prod, 'scheduler', { mastersSchedulable: false, profile: 'LowNodeUtilization' });

app.synth();
