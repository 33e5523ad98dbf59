import { ClusterRoleBinding, RoleBinding } from '../core-kinds';
import { locationPath, nameOf, siteRule } from '../sites/site-rule';

interface Bound {
  readonly subjects?: readonly { readonly kind?: string }[];
}

const isForAccounts = ({ subjects }: Bound): boolean => (subjects ?? []).some(({ kind }) => kind === 'ServiceAccount' || kind === 'Group');

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
      const wide = other.cluster.all(ClusterRoleBinding).some(({ manifest }) => isForAccounts(manifest));
      const inside = other.cluster
        .all(RoleBinding)
        .some(({ manifest }) => (manifest.metadata?.namespace ?? '') === other.own.namespace && isForAccounts(manifest));
      if (!wide && !inside) {
        const help = `bind a ServiceAccount over there to the ClusterRole view`;
        yield { path, message: `no ServiceAccount may read the namespace of ${nameOf(other)}`, help };
      } else if (other.local.expose.type === 'NodePort' && !wide) {
        const help = `bind a ServiceAccount over there to the ClusterRole cluster-reader`;
        yield { path, message: `${nameOf(other)} is exposed by a NodePort, and no ServiceAccount may read the nodes there`, help };
      }
    }
  },
});
