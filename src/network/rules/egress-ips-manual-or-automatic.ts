import { HostSubnet } from '../../../imports/hostsubnet';
import { NetNamespace } from '../../../imports/netnamespace';
import { rule } from '../../check/rule';
import { valueAt } from '../../core/path';
import { claimsOf, egressIpsCount } from '../addresses/claims';
import { holds, rangeOf } from '../ranges';

/** Whether an object was read from a cluster, which may have written its egress IPs: the server's own fields tell. */
const isRead = (manifest: HostSubnet): boolean =>
  ['uid', 'resourceVersion', 'creationTimestamp'].some((field) => valueAt(manifest, ['metadata', field]) !== undefined);

/** sdn pkg/network/master/egressip.go: what is assigned replaces the egressIPs of every node with egressCIDRs. */
export default rule(HostSubnet, {
  id: 'egress-ips-manual-or-automatic',
  consequence: 'ignored',
  summary: 'A node has its egress IPs given by hand, or assigned from ranges',
  *check(manifest, { cluster }) {
    const { egressIPs = [], egressCIDRs = [] } = manifest;
    if (egressCIDRs.length === 0 || !egressIpsCount(cluster)) return;
    const { wanters } = claimsOf(cluster);
    const projectsAtHand = cluster.all(NetNamespace).length > 0;
    const ranges = egressCIDRs.map((cidr) => rangeOf(cidr));
    for (const [i, ip] of egressIPs.entries()) {
      const offered = ranges.some((range) => range !== undefined && holds(range, ip));
      const mayBeAssigned = offered && (wanters.has(ip) || !projectsAtHand);
      if (mayBeAssigned && isRead(manifest)) continue;
      const fate = mayBeAssigned
        ? `may give ${ip} to another node`
        : `takes ${ip} away: ${offered ? 'no project asks for it' : 'it is in none of them'}`;
      yield {
        path: ['egressIPs', i],
        message: `the node has ranges, so the cluster assigns its addresses itself, and ${fate}`,
        help: 'use egressIPs on some nodes and egressCIDRs on others',
      };
    }
  },
});
