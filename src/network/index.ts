/** The cluster network: what users of the package see of this room. */
export { EgressFirewall, type EgressFirewallProps, egressFirewall } from './egress-firewall';
export { EgressIP, type EgressIPProps, egressIP } from './egress-ip';
export { EgressNetworkPolicy, type EgressNetworkPolicyProps, egressNetworkPolicy } from './egress-network-policy';
export {
  allow,
  type CidrRule,
  type DnsRule,
  deny,
  type EgressPort,
  type EgressRule,
  type FirewallRule,
  type NodeRule,
  type NodeSelector,
  type PortRule,
  toPorts,
} from './egress-rules';
export { HostSubnet, type HostSubnetProps, hostSubnet } from './host-subnet';
export type { MigrationNote } from './migrate/plan';
export { MigratedNetwork, type MigratedNetworkProps, type MigrateOptions, type Migration, migrateToOvn } from './migration';
export { NetNamespace, type NetNamespaceProps, netNamespace } from './net-namespace';
export {
  type KubeProxySettings,
  NetworkOperator,
  type NetworkOperatorProps,
  networkOperator,
  type OpenShiftSdnSettings,
} from './network-operator';
