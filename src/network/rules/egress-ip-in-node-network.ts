import { HostSubnet } from '../../../imports/hostsubnet';
import { rule } from '../../check/rule';
import { egressIpsCount } from '../addresses/claims';
import { nodeNetwork } from '../addresses/node-network';
import { holds, rangeOf } from '../ranges';

/** sdn pkg/network/node/egressip.go, claimEgressIP; pkg/network/common/egressip.go: a cloud's node ignores its whole HostSubnet. */
export default rule(HostSubnet, {
  id: 'egress-ip-in-node-network',
  consequence: 'degraded',
  summary: 'The egress IPs and ranges of a node lie in its network',
  *check(manifest, { cluster }) {
    const network = egressIpsCount(cluster) ? nodeNetwork(cluster, manifest) : undefined;
    if (!network) return;
    const { egressIPs = [], egressCIDRs = [] } = manifest;
    const help = `use addresses of ${network.cidr}`;
    for (const [i, ip] of egressIPs.entries()) {
      if (holds(network.range, ip)) continue;
      yield { path: ['egressIPs', i], message: `${ip} lies outside ${network.cidr}, the node’s network`, help };
    }
    for (const [i, cidr] of egressCIDRs.entries()) {
      const range = rangeOf(cidr) ?? network.range;
      if (range.first >= network.range.first && range.last <= network.range.last) continue;
      yield { path: ['egressCIDRs', i], message: `${cidr} reaches outside ${network.cidr}, the node’s network`, help };
    }
  },
});
