import { HostSubnet } from '../../../imports/hostsubnet';
import { rule } from '../../check/rule';
import { claimsOf, egressIpsCount } from '../addresses/claims';
import { someDo } from '../words';

/** sdn pkg/network/common/egressip.go, egressIPActive. */
export default rule(HostSubnet, {
  id: 'egress-ip-one-node',
  consequence: 'degraded',
  summary: 'An egress IP is held by one node',
  *check({ metadata, egressIPs = [] }, { cluster }) {
    if (!egressIpsCount(cluster)) return;
    const { holders } = claimsOf(cluster);
    for (const [i, ip] of egressIPs.entries()) {
      const nodes = holders.get(ip) ?? [];
      const others = nodes.filter((node) => node !== metadata.name);
      if (others.length === 0 || !nodes.includes(metadata.name ?? '')) continue;
      yield {
        path: ['egressIPs', i],
        message: `${someDo(others, 'holds', 'hold')} ${ip} too, and so nobody serves it`,
        help: 'leave it to one node; for failover, offer a range by egressCIDRs on several',
      };
    }
  },
});
