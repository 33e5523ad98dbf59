import { App } from 'cdk8s';
import {
  Cluster,
  cgroupV2,
  cgroupV2ByKernel,
  chrony,
  FeatureGate,
  KubeletConfig,
  kernelModules,
  lowLatency,
  MachineConfig,
  MachineConfigPool,
  NodeConfig,
  noSmt,
  PerformanceProfile,
  registries,
  Scheduler,
  schedulableControlPlane,
  selinuxBooleans,
  selinuxPermissive,
  swap,
  swapFeatures,
  swapFile,
  sysctls,
  systemReserved,
  unlimitedImages,
} from 'cdk8s-openshift';

const app = new App();

// What is written beside a preset goes before it: { ...noSmt({ role: 'infra' }), name: 'mine' }.
const prod = new Cluster(app, 'presets', { release: '4.18' });
new MachineConfigPool(prod, 'infra', { name: 'infra' });
new MachineConfigPool(prod, 'cnf', { name: 'worker-cnf' });
new MachineConfig(prod, 'booleans', selinuxBooleans({ role: 'worker', booleans: { container_manage_cgroup: true } }));
new MachineConfig(prod, 'smt', { ...noSmt({ role: 'infra' }), name: '05-infra-one-thread-per-core' });
new MachineConfig(prod, 'time', chrony({ role: 'worker', servers: ['ntp1.example.com', 'ntp2.example.com'] }));
new MachineConfig(
  prod,
  'registries',
  registries({
    role: 'worker',
    registries: [{ location: 'registry.example.com', mirrors: [{ location: 'mirror.example.com/registry' }] }],
  }),
);
new MachineConfig(prod, 'sysctls', sysctls({ role: 'worker', sysctls: { 'net.ipv4.tcp_keepalive_time': 600 } }));
new MachineConfig(prod, 'modules', kernelModules({ role: 'worker', load: ['sctp'], blacklist: ['nouveau'] }));
new NodeConfig(prod, 'cgroups', cgroupV2());
new Scheduler(prod, 'scheduler', schedulableControlPlane());
new KubeletConfig(prod, 'worker-kubelet', unlimitedImages({ pool: 'worker' }));
new KubeletConfig(prod, 'infra-kubelet', systemReserved({ pool: 'infra', cpus: 16, memoryGi: 64 }));
new PerformanceProfile(prod, 'cnf-latency', lowLatency({ role: 'worker-cnf', reserved: '0-3', isolated: '4-31', pages1Gi: 16 }));

// Swap takes a preview's feature set up to 4.16, and these fields up to 4.20.
const lab = new Cluster(app, 'swap', { release: '4.12', featureSet: 'TechPreviewNoUpgrade' });
new FeatureGate(lab, 'features', swapFeatures());
new KubeletConfig(lab, 'kubelet', swap({ release: '4.12', behavior: 'UnlimitedSwap', poolSelector: { 'kubelet-swap': 'enabled' } }));
new MachineConfig(lab, 'file', swapFile({ role: 'worker', sizeMiB: 4096 }));
new MachineConfig(lab, 'cgroups', cgroupV2ByKernel({ role: 'worker' }));
// Draws a warning: permissive SELinux is for debugging, and not supported in production.
new MachineConfig(lab, 'permissive', selinuxPermissive({ role: 'worker' }));

app.synth();
