import { NetNamespace } from '../../../imports/netnamespace';
import { rule } from '../../check/rule';
import { egressIpsCount, rivals } from '../addresses/claims';
import { someDo } from '../words';

/** sdn pkg/network/common/egressip.go, syncEgressNamespaceState: one shared address is enough to lose all traffic. */
export default rule(NetNamespace, {
  id: 'egress-ip-one-project',
  consequence: 'degraded',
  summary: 'An egress IP belongs to one project',
  *check({ metadata, egressIPs = [] }, { cluster }) {
    if (!egressIpsCount(cluster)) return;
    for (const [i, ip] of egressIPs.entries()) {
      const others = rivals(cluster, metadata.name ?? '', ip);
      if (others.length === 0) continue;
      yield {
        path: ['egressIPs', i],
        message: `${someDo(others, 'asks', 'ask')} for ${ip} too: all that leaves these projects is dropped`,
        help: 'give each project an address of its own',
      };
    }
  },
});
