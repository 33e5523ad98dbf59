import { HostSubnet } from '../../../imports/hostsubnet';
import { rule } from '../../check/rule';
import { egressIpsCount } from '../addresses/claims';
import { cloudLimits } from '../addresses/cloud';

/** sdn pkg/network/common/egressip.go: a cloud's node with more addresses than it may hold has its HostSubnet passed over. */
export default rule(HostSubnet, {
  id: 'egress-ips-within-capacity',
  consequence: 'degraded',
  summary: 'A node holds no more egress IPs than its cloud allows',
  *check(manifest, { cluster }) {
    const { egressIPs = [], egressCIDRs = [] } = manifest;
    const limits = egressIpsCount(cluster) ? cloudLimits(cluster, manifest) : undefined;
    if (!limits || egressCIDRs.length > 0 || egressIPs.length <= limits.capacity) return;
    yield {
      path: ['egressIPs'],
      message: `the cloud lets the node hold ${limits.capacity}, and with ${egressIPs.length} none of them is used`,
      help: 'spread them over more nodes',
    };
  },
});
