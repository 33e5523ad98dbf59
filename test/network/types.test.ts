import { expect, it } from 'vitest';
import {
  allow,
  deny,
  type EgressFirewallProps,
  type EgressNetworkPolicyProps,
  type EgressRule,
  type HostSubnetProps,
  type NetNamespaceProps,
  type NetworkOperatorProps,
  toPorts,
} from '../../src';

const web = toPorts(allow.cidr('10.0.0.0/8'), { protocol: 'TCP', port: 443 });

/** Each line below must not compile. */
const refused: readonly (
  | EgressRule
  | EgressNetworkPolicyProps
  | EgressFirewallProps
  | HostSubnetProps
  | NetNamespaceProps
  | NetworkOperatorProps
)[] = [
  // @ts-expect-error a rule is for a network or for a name
  { type: 'Allow', to: { cidrSelector: '10.0.0.0/8', dnsName: 'www.example.com' } } satisfies EgressRule,
  // @ts-expect-error there are two verdicts
  { type: 'Drop', to: { cidrSelector: '10.0.0.0/8' } } satisfies EgressRule,
  // @ts-expect-error OpenShift SDN knows no ports
  { name: 'a', namespace: 'a', rules: [web] } satisfies EgressNetworkPolicyProps,
  // @ts-expect-error nor nodes
  { name: 'a', namespace: 'a', rules: [deny.nodes({})] } satisfies EgressNetworkPolicyProps,
  // @ts-expect-error an EgressFirewall is always named default
  { name: 'a', namespace: 'a', rules: [deny.all()] } satisfies EgressFirewallProps,
  // @ts-expect-error by hand or from ranges
  { name: 'n', egressIPs: ['10.0.0.50'], egressCIDRs: ['10.0.0.0/24'] } satisfies HostSubnetProps,
  // @ts-expect-error the cluster knows its nodes' subnets
  { name: 'n', subnet: '10.128.0.0/23' } satisfies HostSubnetProps,
  // @ts-expect-error one change at a time
  { name: 'a', join: 'b', global: true } satisfies NetNamespaceProps,
  // @ts-expect-error OVN-Kubernetes runs no kube-proxy
  { ovnKubernetes: {}, kubeProxyConfig: { iptablesSyncPeriod: '30s' } } satisfies NetworkOperatorProps,
  // @ts-expect-error one plugin
  { ovnKubernetes: {}, openshiftSDN: {} } satisfies NetworkOperatorProps,
];

it('what may not be set does not compile', () => expect(refused).toHaveLength(10));
