import type { Kind } from '../../../imports/kind';
import { type Inventory, perCluster } from '../../check/inventory';
import type { Manifest } from '../../core/manifest';
import { ClusterRoleBinding, RoleBinding, Secret } from '../core-kinds';
import type { Reference } from '../references';
import { allSites } from './site';

/** The kinds that are for a ServiceAccount: its token, and its rights. */
export const accountKinds: readonly Kind<Manifest>[] = [Secret, RoleBinding, ClusterRoleBinding];

const annotation = 'kubernetes.io/service-account.name';

const siteNamespaces: (cluster: Inventory) => ReadonlySet<string> = perCluster(
  (cluster) => new Set(allSites([cluster]).map(({ own }) => own.namespace)),
);

function allAccountsOf(manifest: Manifest & { readonly type?: string; readonly subjects?: unknown }): readonly Reference[] {
  const { metadata, type, subjects } = manifest;
  const named = metadata?.annotations?.[annotation];
  if (type === 'kubernetes.io/service-account-token' && named !== undefined) {
    return [{ kind: 'ServiceAccount', name: named, path: ['metadata', 'annotations', annotation] }];
  }
  const list = (Array.isArray(subjects) ? subjects : []) as readonly { kind?: string; name?: string; namespace?: string }[];
  return list.flatMap(({ kind, name, namespace }, i) =>
    kind === 'ServiceAccount' && name !== undefined
      ? [{ kind, name, path: ['subjects', i, 'name'], ...(namespace !== undefined && { namespace }) }]
      : [],
  );
}

/** The ServiceAccounts in the namespaces of sites that a token or a binding is for. */
export const accountsOf = (manifest: Manifest, cluster: Inventory): readonly Reference[] =>
  allAccountsOf(manifest).filter(({ namespace }) => siteNamespaces(cluster).has(namespace ?? manifest.metadata?.namespace ?? ''));
