import type { Inventory } from '../../check/inventory';
import { type Binding, ClusterRoleBinding, RoleBinding, ServiceAccount } from '../core-kinds';
import { builtInAccounts } from '../facts';
import type { Site } from '../sites/site';
import { locationPath, nameOf, siteRule } from '../sites/site-rule';

/** Whether a binding is for somebody who is there. */
const reaches = ({ metadata, subjects = [] }: Binding, cluster: Inventory): boolean =>
  subjects.some(({ kind, name = '', namespace = metadata?.namespace ?? '' }) => {
    if (kind !== 'ServiceAccount') return kind === 'Group';
    return builtInAccounts.includes(name) || cluster.find(ServiceAccount, name, namespace || undefined) !== undefined;
  });

/** What the input says of who may read a site's namespace: `nodes` where they may read the nodes too. */
function readersOf({ cluster, own }: Site): 'unsaid' | 'none' | 'namespace' | 'nodes' {
  const wide = cluster.all(ClusterRoleBinding).map(({ manifest }) => manifest);
  const inside = cluster.all(RoleBinding).filter(({ manifest }) => (manifest.metadata?.namespace ?? '') === own.namespace);
  const accounts = cluster.all(ServiceAccount).some(({ manifest }) => (manifest.metadata?.namespace ?? '') === own.namespace);
  if (wide.some((binding) => reaches(binding, cluster))) return 'nodes';
  if (inside.some(({ manifest }) => reaches(manifest, cluster))) return 'namespace';
  // Where accounts are left out altogether, nothing tells how the token got its rights.
  return accounts || inside.length > 0 || wide.length > 0 ? 'none' : 'unsaid';
}

/**
 * infinispan-operator pkg/reconcile/pipeline/infinispan/handler/configure/xsite.go, appendRemoteLocation: the token reads
 * Routes and Services over there, and with a NodePort the nodes.
 */
export default siteRule({
  id: 'site-reader',
  consequence: 'degraded',
  summary: 'Somebody may read what a site that is looked up at its API has there',
  *problems(site, { linksOf }) {
    for (const { location, meaning } of linksOf(site)) {
      if (location.way !== 'managed' || meaning.state !== 'agreed' || !meaning.site.cluster.complete) continue;
      const { site: other } = meaning;
      const path = locationPath(location.index, 'secretName');
      const readers = readersOf(other);
      if (readers === 'none') {
        const help = `bind a ServiceAccount over there to the ClusterRole view`;
        yield { path, message: `no ServiceAccount may read the namespace of ${nameOf(other)}`, help };
      } else if (readers === 'namespace' && other.local.expose.type === 'NodePort') {
        const help = `bind a ServiceAccount over there to the ClusterRole cluster-reader`;
        yield { path, message: `${nameOf(other)} is exposed by a NodePort, and no ServiceAccount may read the nodes there`, help };
      }
    }
  },
});
