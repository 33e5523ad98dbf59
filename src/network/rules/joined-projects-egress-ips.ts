import { NetNamespace } from '../../../imports/netnamespace';
import { rule } from '../../check/rule';
import type { Doc } from '../../core/doc';
import { egressIpsCount } from '../addresses/claims';
import { networkOf } from '../projects';
import { some } from '../words';

/** What a project asks for, as one text; undefined where it is not at hand, or only a part of it that says nothing of that. */
function asked(doc: Doc<NetNamespace> | undefined): string | undefined {
  const { egressIPs } = doc?.manifest ?? {};
  return doc && (egressIPs || !doc.partial) ? (egressIPs ?? []).join() : undefined;
}

/** sdn pkg/network/common/egressip.go, UpdateNetNamespaceEgress: projects are told apart by their network's number alone. */
export default rule(NetNamespace, {
  id: 'joined-projects-egress-ips',
  consequence: 'degraded',
  summary: 'Projects that share a network do not ask for different egress IPs',
  *check({ metadata, egressIPs = [] }, { cluster, doc }) {
    const mine = asked(doc);
    if (mine === undefined || !egressIpsCount(cluster)) return;
    const { global, projects } = networkOf(cluster, metadata.name ?? '');
    // Of the many projects in the global network only those are told that ask for something.
    if (global && mine === '') return;
    const others = projects.filter((project) => {
      const other = asked(cluster.find(NetNamespace, project));
      return other !== undefined && other !== mine;
    });
    if (others.length === 0) return;
    yield {
      path: [egressIPs.length > 0 ? 'egressIPs' : 'netname'],
      message: `${metadata.name} shares a network with ${some(others)}: the egress IPs of one, or that it has none, overwrite those of the other`,
      help: 'give them the same list, or networks of their own',
    };
  },
});
