import { EgressIP } from '../../../imports/egressip';
import { HostSubnet } from '../../../imports/hostsubnet';
import type { Kind } from '../../../imports/kind';
import { NetNamespace } from '../../../imports/netnamespace';
import type { Inventory } from '../../check/inventory';
import { rule } from '../../check/rule';
import { egressIpsCount, nodeWith } from '../addresses/claims';
import { ownNetworkOf } from '../operator/networks';

type Holder = HostSubnet | NetNamespace | EgressIP;

function fault(cluster: Inventory, ip: string): string | undefined {
  const node = nodeWith(cluster, ip);
  if (node !== undefined) return `${ip} is the address of node ${node} itself`;
  const network = ownNetworkOf(cluster, ip);
  return network && `${ip} lies in the ${network.what} ${network.cidr}`;
}

/** sdn pkg/network/node/egressip.go, claimEgressIP; pkg/network/common/common.go, ValidateNodeIP; ovn-kubernetes isAnyClusterNodeIP. */
export default rule([HostSubnet, NetNamespace, EgressIP] as readonly Kind<Holder>[], {
  id: 'egress-ip-usable',
  consequence: 'degraded',
  summary: 'An egress IP is neither a node’s own address nor one of the cluster’s networks',
  *check(manifest, { cluster }) {
    const ovn = manifest.kind === 'EgressIP';
    if (!ovn && !egressIpsCount(cluster)) return;
    const [at, ips] = ovn ? [['spec'], manifest.spec.egressIPs] : [[], manifest.egressIPs ?? []];
    for (const [i, ip] of ips.entries()) {
      const message = fault(cluster, ip);
      if (message !== undefined) yield { path: [...at, 'egressIPs', i], message, help: 'use a free address of the nodes’ network' };
    }
  },
});
