import { HostSubnet } from '../../../imports/hostsubnet';
import type { Kind } from '../../../imports/kind';
import { NetNamespace } from '../../../imports/netnamespace';
import type { Inventory } from '../../check/inventory';
import { rule } from '../../check/rule';
import { claimsOf, egressIpsCount } from '../addresses/claims';
import { ownNetworkOf } from '../operator/networks';

function fault(cluster: Inventory, ip: string): string | undefined {
  const node = claimsOf(cluster).nodeAddresses.get(ip);
  if (node !== undefined) return `${ip} is the address of node ${node} itself`;
  const network = ownNetworkOf(cluster, ip);
  return network && `${ip} lies in the ${network.what} ${network.cidr}`;
}

/** sdn pkg/network/node/egressip.go, claimEgressIP; pkg/network/common/common.go, ValidateNodeIP. */
export default rule([HostSubnet, NetNamespace] as readonly Kind<HostSubnet | NetNamespace>[], {
  id: 'egress-ip-usable',
  consequence: 'degraded',
  summary: 'An egress IP is neither a node’s own address nor one of the cluster’s networks',
  *check({ egressIPs = [] }, { cluster }) {
    if (!egressIpsCount(cluster)) return;
    for (const [i, ip] of egressIPs.entries()) {
      const message = fault(cluster, ip);
      if (message !== undefined) yield { path: ['egressIPs', i], message, help: 'use a free address of the nodes’ network' };
    }
  },
});
