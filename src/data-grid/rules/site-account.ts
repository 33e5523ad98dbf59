import type { Kind } from '../../../imports/kind';
import { type Inventory, perCluster } from '../../check/inventory';
import { rule } from '../../check/rule';
import { show } from '../../check/words';
import type { Manifest } from '../../core/manifest';
import type { Path } from '../../core/path';
import { ClusterRoleBinding, RoleBinding, Secret, ServiceAccount } from '../core-kinds';
import { builtInAccounts } from '../facts';
import { allSites } from '../sites/site';

const kinds: readonly Kind<Manifest>[] = [Secret, RoleBinding, ClusterRoleBinding];

const annotation = 'kubernetes.io/service-account.name';

const siteNamespaces: (cluster: Inventory) => ReadonlySet<string> = perCluster(
  (cluster) => new Set(allSites([cluster]).map(({ own }) => own.namespace)),
);

interface Reference {
  readonly path: Path;
  readonly name: string;
  readonly namespace: string;
}

function accountsOf(manifest: Manifest & { readonly type?: string; readonly subjects?: unknown }): readonly Reference[] {
  const { metadata, type, subjects } = manifest;
  const own = metadata?.namespace ?? '';
  const named = metadata?.annotations?.[annotation];
  if (type === 'kubernetes.io/service-account-token' && named !== undefined) {
    return [{ path: ['metadata', 'annotations', annotation], name: named, namespace: own }];
  }
  const list = (Array.isArray(subjects) ? subjects : []) as readonly { kind?: string; name?: string; namespace?: string }[];
  return list.flatMap(({ kind, name, namespace = own }, i) =>
    kind === 'ServiceAccount' && name !== undefined ? [{ path: ['subjects', i, 'name'], name, namespace }] : [],
  );
}

/** kube-controller-manager, tokens controller: a token's Secret without its ServiceAccount is deleted. */
export default rule(kinds, {
  id: 'site-account',
  consequence: 'degraded',
  summary: 'The ServiceAccount that other sites look in with is there',
  *check(manifest, { cluster }) {
    if (!cluster.complete) return;
    const namespaces = siteNamespaces(cluster);
    for (const { path, name, namespace } of accountsOf(manifest)) {
      if (!namespaces.has(namespace) || builtInAccounts.includes(name)) continue;
      if (cluster.find(ServiceAccount, name, namespace === '' ? undefined : namespace)) continue;
      yield {
        path,
        message: `there is no ServiceAccount ${show(name)} in namespace ${namespace}`,
        help: 'create it, or name one that is there',
      };
    }
  },
});
