import { App } from 'cdk8s';
import { Cluster, KubeletConfig, MachineConfig, Scheduler } from 'cdk8s-openshift';

const app = new App();
const lab = new Cluster(app, 'node-management', { release: '4.12' });

// Put the label on a pool first: oc label machineconfigpool worker custom-kubelet=enabled
new KubeletConfig(lab, 'kubelet', {
  name: 'custom-config',
  poolSelector: { 'custom-kubelet': 'enabled' },
  config: { podsPerCore: 10, maxPods: 250, systemReserved: { cpu: '2000m', memory: '1Gi' } },
});

new Scheduler(lab, 'scheduler', { mastersSchedulable: false });

new MachineConfig(lab, 'setsebool', {
  name: '99-worker-setsebool',
  role: 'worker',
  units: [
    {
      name: 'setsebool.service',
      enabled: true,
      contents: `[Unit]
Description=Set SELinux booleans
Before=kubelet.service

[Service]
Type=oneshot
ExecStart=/sbin/setsebool container_manage_cgroup=on
RemainAfterExit=true

[Install]
WantedBy=multi-user.target graphical.target
`,
    },
  ],
});

// Draws a warning: permissive SELinux is for debugging, and not supported in production.
new MachineConfig(lab, 'permissive', {
  name: '05-worker-kernelarg-selinuxpermissive',
  role: 'worker',
  kernelArguments: ['enforcing=0'],
});

// Swap takes the feature set TechPreviewNoUpgrade here, and these fields up to 4.20; later releases refuse both.
const swap = new Cluster(app, 'swap', { release: '4.12', featureSet: 'TechPreviewNoUpgrade' });
new KubeletConfig(swap, 'kubelet', {
  name: 'swap-config',
  poolSelector: { 'kubelet-swap': 'enabled' },
  config: { failSwapOn: false, memorySwap: { swapBehavior: 'LimitedSwap' } },
});

app.synth();
