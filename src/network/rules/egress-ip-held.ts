import { HostSubnet } from '../../../imports/hostsubnet';
import { NetNamespace } from '../../../imports/netnamespace';
import { rule } from '../../check/rule';
import { claimsOf, egressIpsCount, offering } from '../addresses/claims';

/** sdn pkg/network/common/egressip.go, syncEgressNamespaceState: without an address that a node holds all traffic is dropped. */
export default rule(NetNamespace, {
  id: 'egress-ip-held',
  consequence: 'degraded',
  summary: 'Each egress IP that a project asks for is held or offered by a node',
  *check({ metadata, egressIPs = [] }, { cluster }) {
    const nodesAtHand = cluster.complete || cluster.all(HostSubnet).length > 0;
    if (!nodesAtHand || !egressIpsCount(cluster)) return;
    const claims = claimsOf(cluster);
    const lost = egressIPs.filter((ip) => !claims.holders.has(ip) && offering(claims, ip).length === 0);
    const rest = egressIPs.length - lost.length;
    for (const [i, ip] of egressIPs.entries()) {
      if (!lost.includes(ip)) continue;
      yield {
        path: ['egressIPs', i],
        message: `no node holds ${ip}${rest === 0 ? `: all that leaves project ${metadata.name} is dropped` : ', and it has no effect'}`,
        help: 'give it to a HostSubnet in egressIPs, or offer a range with it in egressCIDRs',
      };
    }
  },
});
