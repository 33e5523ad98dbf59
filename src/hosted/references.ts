import type { HostedCluster } from '../../imports/hostedcluster';
import type { Kind } from '../../imports/kind';
import type { NodePool } from '../../imports/nodepool';
import { grouped, type Inventory, perCluster } from '../check/inventory';
import type { Problem } from '../check/rule';
import type { Manifest } from '../core/manifest';
import type { Path } from '../core/path';
import { configurationReferences } from './configuration-references';
import { ConfigMap, configKeys, fieldOf, hostedClusters, Namespace, Secret } from './facts';
import { ownerOf, referencesOf } from './world';

/** An object that a NodePool or a HostedCluster needs and that is not at hand. */
export interface Missing {
  readonly path: Path;
  readonly kind: 'ConfigMap' | 'Secret' | 'HostedCluster' | 'Namespace';
  readonly name: string;
  /** Namespaces that have one of this name. */
  readonly elsewhere: readonly string[];
}

interface Need extends Omit<Missing, 'elsewhere'> {}

/** name → the objects of some kinds that have it */
const objectsOf = (kinds: readonly Kind<Manifest>[]): ((cluster: Inventory) => ReadonlyMap<string | undefined, readonly Manifest[]>) =>
  perCluster((cluster) =>
    grouped(
      kinds.flatMap((one) => cluster.all(one)).map(({ manifest }) => manifest),
      ({ metadata }) => metadata?.name,
    ),
  );

const byName: Readonly<Record<Need['kind'], ReturnType<typeof objectsOf>>> = {
  ConfigMap: objectsOf([ConfigMap]),
  Secret: objectsOf([Secret]),
  Namespace: objectsOf([]),
  HostedCluster: objectsOf(hostedClusters),
};

const elsewhere = (cluster: Inventory, { kind, name }: Need): string[] =>
  (byName[kind](cluster).get(name) ?? []).flatMap(({ metadata }) => (metadata?.namespace ? [metadata.namespace] : []));

/** Projects that every cluster has. */
const alwaysThere = /^(default$|openshift-|kube-)/;

const isThere = (cluster: Inventory, { kind, name }: Need, namespace: string | undefined): boolean => {
  if (kind === 'HostedCluster') return hostedClusters.some((one) => cluster.has(one, name, namespace));
  if (kind === 'Namespace') return alwaysThere.test(name) || cluster.has(Namespace, name);
  return cluster.has(kind === 'ConfigMap' ? ConfigMap : Secret, name, namespace);
};

function missing(cluster: Inventory, needs: readonly Need[], namespace: string | undefined): Missing[] {
  return needs.filter((need) => !isThere(cluster, need, namespace)).map((need) => ({ ...need, elsewhere: elsewhere(cluster, need) }));
}

/** HS nodepool/config.go getUserConfigs, nodepool/nto.go getTuningConfig; nodepool_controller.go for the HostedCluster. */
export function missingOfPool(cluster: Inventory, pool: NodePool): readonly Missing[] {
  const maps = configKeys.flatMap((key) =>
    referencesOf(pool, key).map(({ name, index }): Need => ({ path: ['spec', fieldOf[key], index, 'name'], kind: 'ConfigMap', name })),
  );
  const name = pool.spec?.clusterName ?? '';
  const owner: Need[] = name === '' || ownerOf(cluster, pool) ? [] : [{ path: ['spec', 'clusterName'], kind: 'HostedCluster', name }];
  return missing(cluster, [...owner, ...maps], pool.metadata.namespace);
}

/** A reference by name, where there is one. */
const need = (kind: Need['kind'], path: Path, name: string | undefined): Need[] => (name ? [{ kind, path, name }] : []);

/** HS hostedcluster_controller.go: the Secrets and ConfigMaps that it copies to the control plane, and the agents' namespace. */
export function missingOfCluster(cluster: Inventory, { metadata, spec }: HostedCluster): readonly Missing[] {
  const { aescbc } = spec?.secretEncryption ?? {};
  const needs = [
    ...need('Secret', ['spec', 'pullSecret', 'name'], spec?.pullSecret?.name),
    ...need('Secret', ['spec', 'sshKey', 'name'], spec?.sshKey?.name),
    ...need('ConfigMap', ['spec', 'additionalTrustBundle', 'name'], spec?.additionalTrustBundle?.name),
    ...(spec ? configurationReferences(spec) : []),
    ...need('Secret', ['spec', 'secretEncryption', 'aescbc', 'activeKey', 'name'], aescbc?.activeKey?.name),
    ...need('Secret', ['spec', 'secretEncryption', 'aescbc', 'backupKey', 'name'], aescbc?.backupKey?.name),
    ...need('Secret', ['spec', 'etcd', 'unmanaged', 'tls', 'clientSecret', 'name'], spec?.etcd?.unmanaged?.tls?.clientSecret?.name),
    ...need('Secret', ['spec', 'serviceAccountSigningKey', 'name'], spec?.serviceAccountSigningKey?.name),
    ...need('Secret', ['spec', 'auditWebhook', 'name'], spec?.auditWebhook?.name),
    ...need('Namespace', ['spec', 'platform', 'agent', 'agentNamespace'], spec?.platform?.agent?.agentNamespace),
  ];
  return missing(cluster, needs, metadata.namespace);
}

/** What is missing, in words. */
export function missingProblem({ path, kind, name, elsewhere: others }: Missing, namespace = 'default'): Problem {
  const where = others.length === 0 ? '' : `; there is one in ${others.join(' and ')}`;
  const here = kind === 'Namespace' ? '' : ` in namespace ${namespace}`;
  return {
    path,
    message: `there is no ${kind} ${name}${here}${where}`,
    help: others.length === 0 ? `add it, or correct the name` : `put it into namespace ${namespace}`,
  };
}
