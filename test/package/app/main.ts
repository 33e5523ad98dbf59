import { App } from 'cdk8s';
import { Cluster, KubeletConfig, kubeletConfig, MachineConfigPool, releases, type Target } from 'cdk8s-openshift';

const app = new App();
const prod = new Cluster(app, 'prod', { release: '4.16', network: 'OpenShiftSDN' });
new MachineConfigPool(prod, 'worker', MachineConfigPool.existing('worker', { labels: { 'custom-kubelet': 'enabled' } }));
new KubeletConfig(prod, 'kubelet', {
  name: 'custom-config',
  poolSelector: { 'custom-kubelet': 'enabled' },
  config: { podsPerCore: 10, maxPods: 250, systemReserved: { cpu: '2000m', memory: '1Gi' } },
});
app.synth();

export const target: Target = prod.target;
export const known: readonly string[] = releases;
export const manifest = kubeletConfig({ name: 'by-pool', pool: 'worker', config: { maxPods: 400 } });
