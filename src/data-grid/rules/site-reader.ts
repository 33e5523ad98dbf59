import { type Inventory, perCluster } from '../../check/inventory';
import type { Manifest } from '../../core/manifest';
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

interface Access {
  /** Whether anything is said of accounts that count everywhere, and of whom. */
  readonly wide: 'unsaid' | 'nobody' | 'somebody';
  /** Namespaces whose bindings are for somebody. */
  readonly read: ReadonlySet<string>;
  /** Namespaces with an account or a binding. */
  readonly said: ReadonlySet<string>;
}

const namespaceOf = ({ manifest }: { readonly manifest: Manifest }): string => manifest.metadata?.namespace ?? '';

const accessIn: (cluster: Inventory) => Access = perCluster((cluster) => {
  const wide = cluster.all(ClusterRoleBinding);
  const inside = cluster.all(RoleBinding);
  const somebody = wide.some(({ manifest }) => reaches(manifest, cluster));
  return {
    wide: somebody ? 'somebody' : wide.length > 0 ? 'nobody' : 'unsaid',
    read: new Set(inside.filter(({ manifest }) => reaches(manifest, cluster)).map(namespaceOf)),
    said: new Set([...inside, ...cluster.all(ServiceAccount)].map(namespaceOf)),
  };
});

/** What the input says of who may read a site's namespace: `nodes` where they may read the nodes too. */
function readersOf({ cluster, own }: Site): 'unsaid' | 'none' | 'namespace' | 'nodes' {
  const { wide, read, said } = accessIn(cluster);
  if (wide === 'somebody') return 'nodes';
  if (read.has(own.namespace)) return 'namespace';
  // Where accounts are left out altogether, nothing tells how the token got its rights.
  return wide === 'nobody' || said.has(own.namespace) ? 'none' : 'unsaid';
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
