import { App } from 'cdk8s';
import { Cluster } from 'cdk8s-openshift';
import { shop } from './shop';

const app = new App();
shop(new Cluster(app, 'production-network', { release: '4.16', network: 'OpenShiftSDN', sdnMode: 'Multitenant' }));

app.synth();
