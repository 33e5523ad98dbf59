import { officeTime, standards } from '@acme/openshift-standards';
import { App } from 'cdk8s';
import { Cluster, KubeletConfig, MachineConfig, Scheduler } from 'cdk8s-openshift';

const app = new App();

// Release, network and rules are Acme's; for the files of this project cdk8s-openshift.yaml extends the same.
const shop = new Cluster(app, 'shop', { ...standards });
new MachineConfig(shop, 'time', officeTime({ role: 'worker', office: 'seoul' }));
new KubeletConfig(shop, 'kubelet', { name: 'shop-kubelet', pool: 'worker', config: { maxPods: 200 } });
new Scheduler(shop, 'scheduler', { mastersSchedulable: true });

app.synth();
