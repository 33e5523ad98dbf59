import { App, Yaml } from 'cdk8s';
import { describe, expect, it } from 'vitest';
import {
  allow,
  Cluster,
  deny,
  EgressFirewall,
  EgressIP,
  EgressNetworkPolicy,
  egressNetworkPolicy,
  HostSubnet,
  MigratedNetwork,
  NetNamespace,
  NetworkOperator,
  toPorts,
} from '../../src';

const yaml = (build: (cluster: Cluster) => void): string => {
  const cluster = new Cluster(new App(), 'test', { release: '4.16' });
  build(cluster);
  return Yaml.stringify(...cluster.toJson());
};

const snapshot = (name: string, text: string): Promise<void> => expect(text).toMatchFileSnapshot(`./constructs/${name}.yaml`);

describe('the kinds of OpenShift SDN', () => {
  it('EgressNetworkPolicy takes every part of its spec', () =>
    snapshot(
      'egress-network-policy',
      yaml((cluster) => {
        new EgressNetworkPolicy(cluster, 'all', {
          name: 'default',
          namespace: 'shop',
          labels: { team: 'shop' },
          annotations: { note: 'all fields' },
          resolvers: ['10.0.0.53', '10.0.1.53'],
          rules: [
            allow.cidr('10.0.0.0/16'),
            allow.dns('www.example.com'),
            deny.dns('ads.example.com'),
            deny.cidr('10.1.0.0/16'),
            deny.all(),
          ],
        });
      }),
    ));
  it('NetNamespace takes egress IPs, multicast and one change of its network', () =>
    snapshot(
      'net-namespace',
      yaml((cluster) => {
        new NetNamespace(cluster, 'a', { name: 'a', egressIPs: ['10.0.0.50', '10.0.0.51'], multicast: true, labels: { team: 'a' } });
        new NetNamespace(cluster, 'b', { name: 'b', join: 'a', annotations: { note: 'joined' } });
        new NetNamespace(cluster, 'c', { name: 'c', isolate: true });
        new NetNamespace(cluster, 'd', { name: 'd', global: true });
        new NetNamespace(cluster, 'e', { name: 'e', netid: 4711, multicast: false, isolate: false });
      }),
    ));
  it('HostSubnet takes addresses, or ranges, or stands for a host outside', () =>
    snapshot(
      'host-subnet',
      yaml((cluster) => {
        new HostSubnet(cluster, 'n1', { name: 'n1', egressIPs: ['10.0.0.50'], nodeNetwork: '10.0.0.0/24' });
        new HostSubnet(cluster, 'n2', { name: 'n2', egressCIDRs: ['10.0.0.64/26'] });
        new HostSubnet(cluster, 'f5', {
          name: 'f5',
          hostIP: '10.0.0.9',
          annotations: { 'pod.network.openshift.io/assign-subnet': 'true' },
        });
      }),
    ));
  it('is the manifest that the builder gives', () => {
    const props = { name: 'default', namespace: 'shop', rules: [deny.all()] };
    const placed = new Cluster(new App(), 'test');
    new EgressNetworkPolicy(placed, 'egress', props);
    expect(placed.toJson()).toEqual([egressNetworkPolicy(props)]);
  });
});

describe('the kinds of OVN-Kubernetes, and the operator', () => {
  it('EgressFirewall takes nodes and ports too', () =>
    snapshot(
      'egress-firewall',
      yaml((cluster) => {
        new EgressFirewall(cluster, 'all', {
          namespace: 'shop',
          rules: [
            toPorts(allow.cidr('10.0.0.0/16'), { protocol: 'TCP', port: 443 }, { protocol: 'UDP', port: 53 }),
            allow.nodes({ matchLabels: { 'node-role.kubernetes.io/control-plane': '' } }),
            deny.all(),
          ],
        });
      }),
    ));
  it('EgressIP chooses namespaces and pods', () =>
    snapshot(
      'egress-ip',
      yaml((cluster) => {
        new EgressIP(cluster, 'labels', {
          name: 'labels',
          egressIPs: ['10.0.0.50'],
          namespaceSelector: { team: 'shop' },
          podSelector: { app: 'web' },
        });
        new EgressIP(cluster, 'selector', {
          name: 'selector',
          egressIPs: ['10.0.0.51'],
          namespaceSelector: { matchExpressions: [{ key: 'team', operator: 'Exists' }] },
        });
      }),
    ));
  it('NetworkOperator sets what is given and nothing else', () =>
    snapshot(
      'network-operator',
      yaml((cluster) => {
        new NetworkOperator(cluster, 'sdn', {
          openshiftSDN: { mode: 'Multitenant', mtu: 1450 },
          kubeProxyConfig: { bindAddress: '0.0.0.0', iptablesSyncPeriod: '30s', proxyArguments: { 'iptables-min-sync-period': ['30s'] } },
        });
        new NetworkOperator(cluster, 'ovn', { ovnKubernetes: { mtu: 1400 }, spec: { disableNetworkDiagnostics: true } });
      }),
    ));
  it('MigratedNetwork writes what another cluster has for OVN-Kubernetes', () =>
    snapshot(
      'migrated-network',
      yaml((cluster) => {
        const old = new Cluster(new App(), 'old', { release: '4.16' });
        new EgressNetworkPolicy(old, 'egress', { name: 'default', namespace: 'a', rules: [allow.cidr('10.0.0.9/16'), deny.all()] });
        new NetNamespace(old, 'a', { name: 'a', egressIPs: ['10.0.0.50'], multicast: true });
        new NetNamespace(old, 'b', { name: 'b', global: true });
        new HostSubnet(old, 'n1', { name: 'n1', egressCIDRs: ['10.0.0.48/28'] });
        new MigratedNetwork(cluster, 'network', { from: old.toJson() });
      }),
    ));
});
