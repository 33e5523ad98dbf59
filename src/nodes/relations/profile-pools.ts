import { type Inventory, perCluster } from '../../check/inventory';
import type { Manifest } from '../../core/manifest';
import { poolsOfProfile } from '../performance/pools';
import { performanceProfiles, profileSpec } from '../performance/profile';

/** pool → the PerformanceProfiles for its nodes; a profile that fits several pools is for none. */
export const profilesByPool: (cluster: Inventory) => ReadonlyMap<string, readonly Manifest[]> = perCluster((cluster) => {
  const found = new Map<string, Manifest[]>();
  for (const { manifest } of performanceProfiles.flatMap((kind) => cluster.all(kind))) {
    const [pool, ...more] = poolsOfProfile(cluster, profileSpec(manifest));
    if (!pool || more.length > 0) continue;
    found.set(pool.name, [...(found.get(pool.name) ?? []), manifest]);
  }
  return found;
});

/** The same for the same node selector. */
export const selectorKey = (manifest: Manifest): string =>
  JSON.stringify(Object.entries(profileSpec(manifest).nodeSelector ?? {}).sort(([a], [b]) => (a < b ? -1 : 1)));
