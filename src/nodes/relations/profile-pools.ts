import { type Inventory, perCluster } from '../../check/inventory';
import type { Manifest } from '../../core/manifest';
import { poolError, poolsOfProfile } from '../performance/pools';
import { type ProfileSpec, performanceProfiles, profileSpec } from '../performance/profile';

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

/** A PerformanceProfile that the operator makes its objects for. */
export interface ActingProfile {
  readonly manifest: Manifest;
  readonly name: string;
  readonly spec: ProfileSpec;
}

/** The PerformanceProfiles with one pool that takes what the operator makes for it. */
export const actingProfiles: (cluster: Inventory) => readonly ActingProfile[] = perCluster((cluster) =>
  performanceProfiles
    .flatMap((kind) => cluster.all(kind))
    .filter(({ wrapped }) => !wrapped)
    .map(({ manifest }) => ({ manifest, name: manifest.metadata?.name ?? '', spec: profileSpec(manifest) }))
    .filter(({ spec }) => {
      const [pool, ...more] = poolsOfProfile(cluster, spec);
      return pool !== undefined && more.length === 0 && poolError(pool, cluster, spec) === undefined;
    }),
);

/** The same for the same node selector. */
export const selectorKey = (manifest: Manifest): string =>
  JSON.stringify(Object.entries(profileSpec(manifest).nodeSelector ?? {}).sort(([a], [b]) => (a < b ? -1 : 1)));
