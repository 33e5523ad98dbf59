import type { Kind } from '../../imports/kind';
import { KubeletConfig } from '../../imports/kubeletconfig';
import type { NodePool } from '../../imports/nodepool';
import { PerformanceProfile } from '../../imports/performanceprofile';
import { Tuned, type TunedSpec } from '../../imports/tuned';
import type { Inventory } from '../check/inventory';
import { isObject, type Manifest } from '../core/manifest';
import type { Path } from '../core/path';
import type { ConfigKey, ConfigMap } from './facts';
import { partsRead } from './texts';
import { mapsOf } from './world';

/** An object that a NodePool takes from a ConfigMap. */
export interface Inner<M extends Manifest = Manifest> {
  readonly map: ConfigMap;
  /** Where in the ConfigMap it stands. */
  readonly path: Path;
  readonly manifest: M;
}

/** The objects of one kind in a ConfigMap. Their shape was not checked. */
export function innerOf<M extends Manifest>(map: ConfigMap, key: ConfigKey, kind: Kind<M>): readonly Inner<M>[] {
  return partsRead(map, key).flatMap(({ manifest, index }) =>
    manifest?.kind === kind.kind && manifest.apiVersion === kind.apiVersion
      ? [{ map, path: ['data', key, index], manifest: manifest as M }]
      : [],
  );
}

/** The objects of one kind that a NodePool takes. */
export const takenBy = <M extends Manifest>(cluster: Inventory, pool: NodePool, key: ConfigKey, kind: Kind<M>): readonly Inner<M>[] =>
  mapsOf(cluster, pool, key).flatMap((map) => innerOf(map, key, kind));

export const nameOf = ({ manifest, map }: Inner): string => `${manifest.metadata?.name ?? ''} of ConfigMap ${map.metadata.name ?? ''}`;

export const tunedsOf = (cluster: Inventory, pool: NodePool): readonly Inner<Tuned>[] => takenBy(cluster, pool, 'tuning', Tuned);

export const performanceProfilesOf = (cluster: Inventory, pool: NodePool): readonly Inner<PerformanceProfile>[] =>
  takenBy(cluster, pool, 'tuning', PerformanceProfile);

export const kubeletConfigsOf = (cluster: Inventory, pool: NodePool): readonly Inner<KubeletConfig>[] =>
  takenBy(cluster, pool, 'config', KubeletConfig);

/** A profile of a Tuned. */
export interface ProfileText {
  readonly tuned: Inner<Tuned>;
  readonly path: Path;
  readonly name: string;
  readonly data: string;
}

/** A list out of an object whose shape nobody has checked. */
const listOf = (tuned: Inner<Tuned>, field: keyof TunedSpec): readonly Record<string, unknown>[] => {
  const spec: unknown = tuned.manifest.spec;
  const list = isObject(spec) ? spec[field] : undefined;
  return Array.isArray(list) ? list.filter(isObject) : [];
};

/** The profiles of a Tuned that have a name and data; others are passed over (NTO profilecalculator.go). */
export const profilesOf = (tuned: Inner<Tuned>): readonly ProfileText[] =>
  listOf(tuned, 'profile').flatMap(({ name, data }, i) =>
    typeof name === 'string' && typeof data === 'string' ? [{ tuned, path: [...tuned.path, 'spec', 'profile', i], name, data }] : [],
  );

/** One rule of a Tuned's recommend list. */
export interface Recommendation {
  readonly path: Path;
  readonly profile: string | undefined;
  readonly priority: number | undefined;
  readonly match: readonly Record<string, unknown>[];
  /** Whether it has machineConfigLabels. */
  readonly byMachineConfig: boolean;
}

export const recommendationsOf = (tuned: Inner<Tuned>): readonly Recommendation[] =>
  listOf(tuned, 'recommend').map(({ profile, priority, match, machineConfigLabels }, i) => ({
    path: [...tuned.path, 'spec', 'recommend', i],
    profile: typeof profile === 'string' ? profile : undefined,
    priority: typeof priority === 'number' ? priority : undefined,
    match: Array.isArray(match) ? match.filter(isObject) : [],
    byMachineConfig: isObject(machineConfigLabels),
  }));
