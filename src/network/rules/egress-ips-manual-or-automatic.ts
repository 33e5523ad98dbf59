import { HostSubnet } from '../../../imports/hostsubnet';
import { NetNamespace } from '../../../imports/netnamespace';
import { rule } from '../../check/rule';
import { claimsOf, egressIpsCount } from '../addresses/claims';
import { holds, rangeOf } from '../ranges';

/** sdn pkg/network/master/egressip.go: what is assigned replaces the egressIPs of every node with egressCIDRs. */
export default rule(HostSubnet, {
  id: 'egress-ips-manual-or-automatic',
  consequence: 'ignored',
  summary: 'A node has its egress IPs given by hand, or assigned from ranges',
  *check({ egressIPs = [], egressCIDRs = [] }, { cluster }) {
    if (egressCIDRs.length === 0 || !egressIpsCount(cluster)) return;
    const { wanters } = claimsOf(cluster);
    const projectsAtHand = cluster.all(NetNamespace).length > 0;
    const ranges = egressCIDRs.map((cidr) => rangeOf(cidr));
    for (const [i, ip] of egressIPs.entries()) {
      const offered = ranges.some((range) => range !== undefined && holds(range, ip));
      if (offered && (wanters.has(ip) || !projectsAtHand)) continue;
      yield {
        path: ['egressIPs', i],
        message: `the node has ranges, so the cluster assigns its addresses and takes ${ip} away: ${offered ? 'no project asks for it' : 'it is in none of them'}`,
        help: 'use egressIPs on some nodes and egressCIDRs on others',
      };
    }
  },
});
