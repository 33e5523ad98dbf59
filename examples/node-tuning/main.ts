import { App } from 'cdk8s';
import { Cluster, ContainerRuntimeConfig, MachineConfigPool, PerformanceProfile, Tuned } from 'cdk8s-openshift';

const app = new App();
const prod = new Cluster(app, 'node-tuning', { release: '4.18' });
new MachineConfigPool(prod, 'cnf', { name: 'worker-cnf' });
new MachineConfigPool(prod, 'pages', { name: 'worker-pages' });

// Nodes with a label get the profile; the priority is below the operator's own 30 and 40, and nobody else's.
new Tuned(prod, 'ingress', {
  name: 'ingress',
  profiles: [
    {
      name: 'ingress',
      summary: 'Many short connections',
      include: 'openshift-node',
      sysctl: { 'net.ipv4.ip_local_port_range': '"1024 65535"', 'net.ipv4.tcp_tw_reuse': 1 },
    },
  ],
  recommend: [{ profile: 'ingress', priority: 20, match: [{ label: 'tuned.example.com/ingress' }] }],
});

// Kernel arguments are for a whole pool: they go into a MachineConfig of its role.
new Tuned(prod, 'huge-pages', {
  name: 'huge-pages',
  profiles: [
    {
      name: 'huge-pages',
      data: '[main]\nsummary=Huge pages\ninclude=openshift-node\n\n[bootloader]\ncmdline_pages=hugepagesz=2M hugepages=50\n',
    },
  ],
  recommend: [{ profile: 'huge-pages', priority: 21, machineConfigLabels: { 'machineconfiguration.openshift.io/role': 'worker-pages' } }],
});

new PerformanceProfile(prod, 'cnf-latency', {
  name: 'cnf',
  role: 'worker-cnf',
  cpu: { reserved: '0-3', isolated: '4-31' },
  hugepages: { defaultHugepagesSize: '1G', pages: [{ size: '1G', count: 16 }] },
  numa: { topologyPolicy: 'single-numa-node' },
  realTimeKernel: { enabled: true },
});

new ContainerRuntimeConfig(prod, 'crio', { name: 'overlay-size', pool: 'worker-pages', overlaySize: '8G', logLevel: 'warn' });

app.synth();
