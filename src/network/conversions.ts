/** The ways back from the room's manifests to its constructs. */
import type { Conversion } from '../code/conversion';
import egressFirewall from './convert/egress-firewall';
import egressIP from './convert/egress-ip';
import egressNetworkPolicy from './convert/egress-network-policy';
import hostSubnet from './convert/host-subnet';
import netNamespace from './convert/net-namespace';
import networkOperator from './convert/network-operator';

export const conversions: readonly Conversion[] = [
  egressFirewall,
  egressIP,
  egressNetworkPolicy,
  hostSubnet,
  netNamespace,
  networkOperator,
];
