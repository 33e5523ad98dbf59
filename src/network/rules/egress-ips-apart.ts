import { NetNamespace } from '../../../imports/netnamespace';
import { rule } from '../../check/rule';
import { claimsOf, egressIpsCount } from '../addresses/claims';

/** sdn pkg/network/common/egressip.go, egressIPActive: two addresses of one project on one node are both inactive. */
export default rule(NetNamespace, {
  id: 'egress-ips-apart',
  consequence: 'degraded',
  summary: 'The egress IPs of a project lie on different nodes',
  *check({ egressIPs = [] }, { cluster }) {
    if (!egressIpsCount(cluster)) return;
    const { holders } = claimsOf(cluster);
    const holder = (ip: string): string | undefined => {
      const nodes = holders.get(ip) ?? [];
      return nodes.length === 1 ? nodes[0] : undefined;
    };
    for (const [i, ip] of egressIPs.entries()) {
      const node = holder(ip);
      const other = node === undefined ? undefined : egressIPs.find((one) => one !== ip && holder(one) === node);
      if (other === undefined) continue;
      yield {
        path: ['egressIPs', i],
        message: `${node} holds both ${ip} and ${other}, and serves neither of two addresses of one project`,
        help: 'let another node hold one of them',
      };
    }
  },
});
