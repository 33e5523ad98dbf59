import type { HostedCluster } from '../../imports/hostedcluster';
import type { NodePool } from '../../imports/nodepool';
import { type Inventory, perCluster } from '../check/inventory';
import type { Doc } from '../core/doc';
import { minor, type Release, releases, type Target } from '../core/target';
import { type ConfigKey, ConfigMap, configKeys, fieldOf, hostedClusters, newestHosted, nodePools, oldestHosted, Secret } from './facts';
import { orderOf, releaseOf, versionOf } from './version';

/** One place where a NodePool names a ConfigMap. */
export interface Reference {
  readonly pool: Doc<NodePool>;
  readonly key: ConfigKey;
}

/** The names that a NodePool gives under a key, in order, with where they stand. */
export const referencesOf = ({ spec }: NodePool, key: ConfigKey): readonly { readonly name: string; readonly index: number }[] =>
  (spec?.[fieldOf[key]] ?? []).flatMap(({ name = '' }, index) => (name === '' ? [] : [{ name, index }]));

const at = (namespace: string | undefined, name: string): string => `${namespace ?? ''}/${name}`;

/** Every NodePool of a cluster, in either version. */
export const poolsIn = (cluster: Inventory): readonly Doc<NodePool>[] => nodePools.flatMap((kind) => cluster.all(kind));

/** Every HostedCluster of a cluster, in either version. */
export const hostedIn = (cluster: Inventory): readonly Doc<HostedCluster>[] => hostedClusters.flatMap((kind) => cluster.all(kind));

const referencesIn: (cluster: Inventory) => ReadonlyMap<string, readonly Reference[]> = perCluster((cluster) => {
  const found = new Map<string, Reference[]>();
  for (const pool of poolsIn(cluster)) {
    for (const key of configKeys) {
      for (const { name } of referencesOf(pool.manifest, key)) {
        const place = at(pool.manifest.metadata.namespace, name);
        found.set(place, [...(found.get(place) ?? []), { pool, key }]);
      }
    }
  }
  return found;
});

/** Which NodePools of its namespace name a ConfigMap, and for what. */
export const referencesTo = (cluster: Inventory, { metadata }: ConfigMap): readonly Reference[] =>
  referencesIn(cluster).get(at(metadata.namespace, metadata.name ?? '')) ?? [];

/** The HostedCluster that a NodePool belongs to, where it is at hand. */
export const ownerOf = (cluster: Inventory, { metadata, spec }: NodePool): Doc<HostedCluster> | undefined =>
  hostedClusters.map((kind) => cluster.find(kind, spec?.clusterName ?? '', metadata.namespace)).find((found) => found !== undefined);

/** The ConfigMaps that a NodePool takes objects from under a key, as far as they are at hand; each once. */
export function mapsOf(cluster: Inventory, pool: NodePool, key: ConfigKey): readonly ConfigMap[] {
  const names = new Set(referencesOf(pool, key).map(({ name }) => name));
  return [...names].flatMap((name) => cluster.find(ConfigMap, name, pool.metadata.namespace)?.manifest ?? []);
}

const wholeNamespaces: (cluster: Inventory) => ReadonlySet<string> = perCluster((cluster) => {
  const secrets = new Set(cluster.all(Secret).map(({ manifest: { metadata } }) => at(metadata.namespace, metadata.name ?? '')));
  const whole = hostedIn(cluster).filter(({ manifest: { metadata, spec } }) =>
    [spec?.pullSecret?.name, spec?.sshKey?.name].some((name) => name && secrets.has(at(metadata.namespace, name))),
  );
  return new Set(whole.map(({ manifest }) => manifest.metadata.namespace ?? ''));
});

/**
 * Whether all that lies in a namespace of hosted clusters seems to be at hand, though nobody said so: even a Secret that
 * one of its HostedClusters needs is there, and Secrets are what is left out first.
 */
export const seemsWhole = (cluster: Inventory, namespace: string | undefined): boolean =>
  !cluster.complete && wholeNamespaces(cluster).has(namespace ?? '');

const networks = ['OpenShiftSDN', 'OVNKubernetes'] as const;
const featureSets = ['TechPreviewNoUpgrade', 'DevPreviewNoUpgrade', 'CustomNoUpgrade'] as const;

/** The releases that a NodePool may be of: the one that its image tells, else all that its HostedCluster can have. */
function releasesOfPool(cluster: Inventory, pool: NodePool, owner: HostedCluster | undefined): readonly Release[] {
  const version = versionOf(pool);
  const told = version && releaseOf(version);
  if (told) return [told];
  const theirs = owner && versionOf(owner);
  const newest = Math.min(newestHosted(cluster.target.release), theirs ? orderOf(theirs) : Number.POSITIVE_INFINITY);
  return releases.filter((one) => minor(one) >= oldestHosted(cluster.target.release) && minor(one) <= newest);
}

/** What an object inside a NodePool's ConfigMap may be judged for. */
export function targetsOfPool(cluster: Inventory, pool: NodePool): readonly Target[] {
  const owner = ownerOf(cluster, pool)?.manifest;
  const { networking, configuration } = owner?.spec ?? {};
  return releasesOfPool(cluster, pool, owner).map((release) => ({
    ...cluster.target,
    release,
    network: networks.find((network) => network === networking?.networkType),
    sdnMode: undefined,
    featureSet: featureSets.find((set) => set === configuration?.featureGate?.featureSet) ?? 'Default',
    topology: 'External',
  }));
}
