import { allow, type Cluster, deny, EgressNetworkPolicy, HostSubnet, NetNamespace, NetworkOperator } from 'cdk8s-openshift';

/** The shop's projects, what they may reach, and the addresses that partners know them by. */
export function shop(cluster: Cluster): void {
  new NetworkOperator(cluster, 'network', {
    openshiftSDN: { mode: 'Multitenant', mtu: 1450 },
    kubeProxyConfig: { iptablesSyncPeriod: '60s' },
    spec: { clusterNetwork: [{ cidr: '10.128.0.0/14', hostPrefix: 23 }], serviceNetwork: ['172.30.0.0/16'] },
  });

  // Two nodes offer a range for the projects with one address each; two more hold the payment addresses by hand.
  for (const name of ['infra-1', 'infra-2']) {
    new HostSubnet(cluster, name, { name, egressCIDRs: ['192.0.2.32/27'], nodeNetwork: '192.0.2.0/24' });
  }
  new HostSubnet(cluster, 'edge-1', { name: 'edge-1', egressIPs: ['192.0.2.10'], nodeNetwork: '192.0.2.0/24' });
  new HostSubnet(cluster, 'edge-2', { name: 'edge-2', egressIPs: ['192.0.2.11'], nodeNetwork: '192.0.2.0/24' });

  new NetNamespace(cluster, 'web', { name: 'shop-web', egressIPs: ['192.0.2.40'] });
  new NetNamespace(cluster, 'orders', { name: 'shop-orders', egressIPs: ['192.0.2.41'] });
  new NetNamespace(cluster, 'payment', { name: 'shop-payment', egressIPs: ['192.0.2.10', '192.0.2.11'] });
  // The two halves of the search share a network, and find each other by multicast.
  new NetNamespace(cluster, 'search', { name: 'shop-search', multicast: true });
  new NetNamespace(cluster, 'search-index', { name: 'shop-search-index', multicast: true, join: 'shop-search' });
  new NetNamespace(cluster, 'tools', { name: 'shop-tools', global: true });

  new EgressNetworkPolicy(cluster, 'web-egress', {
    name: 'default',
    namespace: 'shop-web',
    resolvers: ['198.51.100.53'],
    rules: [allow.cidr('198.51.100.0/24'), allow.dns('cdn.example.com'), deny.all()],
  });
  new EgressNetworkPolicy(cluster, 'orders-egress', {
    name: 'default',
    namespace: 'shop-orders',
    // The warehouse but for its management network; then nothing else that is ours, and all of the internet.
    rules: [deny.cidr('10.20.255.0/24'), allow.cidr('10.20.0.0/16'), deny.cidr('10.0.0.0/8'), deny.cidr('192.168.0.0/16')],
  });
  new EgressNetworkPolicy(cluster, 'payment-egress', {
    name: 'default',
    namespace: 'shop-payment',
    rules: [allow.cidr('203.0.113.16/28'), allow.cidr('203.0.113.128/28'), deny.all()],
  });
}
