import { App } from 'cdk8s';
import { allow, Cluster, deny, EgressNetworkPolicy, HostSubnet, NetNamespace, NetworkOperator } from 'cdk8s-openshift';

const app = new App();

// The nodes offer a range, and the cluster gives each project's address to one of them.
const automatic = new Cluster(app, 'automatic', { release: '4.16', network: 'OpenShiftSDN' });
new NetNamespace(automatic, 'project1', { name: 'project1', egressIPs: ['192.168.1.100'] });
new NetNamespace(automatic, 'project2', { name: 'project2', egressIPs: ['192.168.1.101'] });
new HostSubnet(automatic, 'node1', { name: 'node1', egressCIDRs: ['192.168.1.0/24'] });
new HostSubnet(automatic, 'node2', { name: 'node2', egressCIDRs: ['192.168.1.0/24'] });
new EgressNetworkPolicy(automatic, 'egress', {
  name: 'default-rules',
  namespace: 'project1',
  rules: [allow.cidr('1.2.3.0/24'), allow.dns('www.example.com'), deny.all()],
});

// A node holds addresses that are given to it by hand.
const manual = new Cluster(app, 'manual', { release: '4.16', network: 'OpenShiftSDN' });
new NetNamespace(manual, 'project1', { name: 'project1', egressIPs: ['192.168.1.100'] });
new HostSubnet(manual, 'node', { name: 'node-manual', egressIPs: ['192.168.1.100', '192.168.1.101', '192.168.1.102'] });

// What isolates projects, what opens them, and how often kube-proxy writes its rules anew.
const multitenant = new Cluster(app, 'multitenant', { release: '4.16', network: 'OpenShiftSDN', sdnMode: 'Multitenant' });
new NetNamespace(multitenant, 'multicast', { name: 'multicast-project', multicast: true });
new NetNamespace(multitenant, 'joined', { name: 'joined-project', join: 'project1' });
new NetNamespace(multitenant, 'isolated', { name: 'isolated-project', isolate: true });
new NetNamespace(multitenant, 'global', { name: 'global-project', global: true });
new NetworkOperator(multitenant, 'network', {
  kubeProxyConfig: { iptablesSyncPeriod: '30s', proxyArguments: { 'iptables-min-sync-period': ['30s'] } },
});

app.synth();
