import { MachineConfig } from '../../imports/machineconfig';
import type { NodePool } from '../../imports/nodepool';
import { type Inventory, perCluster } from '../check/inventory';
import type { Beside, Doc, Wrapping } from '../core/doc';
import { type ConfigKey, type ConfigMap, roleLabel } from './facts';
import { type Inner, innerOf } from './inner';
import { mapsOf, poolsIn, referencesTo, targetsOfPool } from './world';

/** How a NodePool takes an object. */
type Use = Pick<Wrapping, 'targets' | 'beside'>;

/** How the NodePools that use a map take one of its objects, each different way once; one that says nothing, where none uses it. */
export function usesOf(cluster: Inventory, map: ConfigMap, key: ConfigKey, index: number): readonly Use[] {
  const users = referencesTo(cluster, map).filter((reference) => reference.key === key);
  if (users.length === 0) return [{}];
  const all = users.map(({ pool }): Use => {
    const targets = targetsOfPool(cluster, pool.manifest);
    return { targets, beside: key === 'config' ? besideOf(cluster, pool, map, index) : undefined };
  });
  // Pools that take the same objects and are of the same release have one way.
  const ways = new Map(all.map((use) => [`${JSON.stringify(use.targets)} ${use.beside?.whose}`, use]));
  return [...ways.values()];
}

interface Taken {
  /** The first NodePool that takes just these. */
  readonly whose: string;
  readonly inner: readonly Inner[];
  readonly docs: readonly Doc[];
}

/** NodePool → the MachineConfigs that it takes; the same for all that take the same ones. */
const machineConfigsOf: (cluster: Inventory) => ReadonlyMap<Doc<NodePool>, Taken> = perCluster((cluster) => {
  const known = new Map<string, Taken>();
  const takenBy = (pool: Doc<NodePool>): Taken => {
    const maps = mapsOf(cluster, pool.manifest, 'config');
    const key = JSON.stringify(maps.map(({ metadata }) => [metadata.namespace, metadata.name]));
    const found = known.get(key) ?? taken(pool, maps);
    known.set(key, found);
    return found;
  };
  return new Map(poolsIn(cluster).map((pool) => [pool, takenBy(pool)]));
});

function taken({ manifest, origin }: Doc<NodePool>, maps: readonly ConfigMap[]): Taken {
  const inner = maps.flatMap((map) => innerOf(map, 'config', MachineConfig));
  return { whose: `NodePool ${manifest.metadata.name}`, inner, docs: inner.map((one) => ({ manifest: asWorkers(one), origin })) };
}

/** HS nodepool/config.go, defaultAndValidateConfigManifest. */
const asWorkers = ({ manifest }: Inner): MachineConfig => ({
  ...(manifest as MachineConfig),
  metadata: { ...manifest.metadata, labels: { ...manifest.metadata?.labels, [roleLabel]: 'worker' } },
});

/** The MachineConfigs that come with one; undefined for what is none. */
function besideOf(cluster: Inventory, pool: Doc<NodePool>, map: ConfigMap, index: number): Beside | undefined {
  const { whose = '', inner = [], docs = [] } = machineConfigsOf(cluster).get(pool) ?? {};
  const at = inner.findIndex((one) => one.map === map && one.path[2] === index);
  return at === -1 ? undefined : { whose, docs, at };
}
