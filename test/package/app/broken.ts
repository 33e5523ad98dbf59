import { App, Chart } from 'cdk8s';
import { Cluster, KubeletConfig, MachineConfig } from 'cdk8s-openshift';

const app = new App();
new Chart(app, 'others');
const prod = new Cluster(app, 'prod', { release: '4.21' });
new MachineConfig(prod, 'fine', { name: '05-worker-nosmt', role: 'worker', kernelArguments: ['nosmt'] });
new KubeletConfig(prod, 'swap', { name: 'swap', pool: 'worker', config: { failSwapOn: false } }); // refused from 4.21 on
app.synth();
