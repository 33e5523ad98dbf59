import { App } from 'cdk8s';
import { Cluster, MigratedNetwork } from 'cdk8s-openshift';
import { shop } from '../production-network/shop';

// What runs today, only to be read.
const today = new Cluster(new App(), 'today', { release: '4.16', network: 'OpenShiftSDN', sdnMode: 'Multitenant' });
shop(today);

const app = new App();
const prod = new Cluster(app, 'migrated-network', { release: '4.16', network: 'OVNKubernetes' });

// `notes` says what OVN-Kubernetes does otherwise, and what to do about it.
const { notes } = new MigratedNetwork(prod, 'network', { from: today.toJson() });
for (const { object, change, todo } of notes) console.warn(`${object}: ${change}; ${todo}`);

app.synth();
