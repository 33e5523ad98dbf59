import { NetNamespace } from '../../../imports/netnamespace';
import { rule } from '../../check/rule';
import { egressIpsCount } from '../addresses/claims';
import { networkOf } from '../projects';

/** sdn pkg/network/common/egressip.go, UpdateNetNamespaceEgress: projects are told apart by their network's number alone. */
export default rule(NetNamespace, {
  id: 'joined-projects-egress-ips',
  consequence: 'degraded',
  summary: 'Projects that share a network do not ask for different egress IPs',
  *check({ metadata, egressIPs = [] }, { cluster }) {
    if (!egressIpsCount(cluster)) return;
    const others = networkOf(cluster, metadata.name ?? '').projects.filter((project) => {
      const other = cluster.find(NetNamespace, project)?.manifest;
      return other !== undefined && (other.egressIPs ?? []).join() !== egressIPs.join();
    });
    if (others.length === 0) return;
    yield {
      path: [egressIPs.length > 0 ? 'egressIPs' : 'netname'],
      message: `${metadata.name} shares a network with ${others.join(' and ')}: the egress IPs of one, or that it has none, overwrite those of the other`,
      help: 'give them the same list, or networks of their own',
    };
  },
});
