import type { NodePool } from '../../imports/nodepool';
import type { Tuned } from '../../imports/tuned';
import { type Inventory, perCluster } from '../check/inventory';
import type { Doc } from '../core/doc';
import type { ConfigMap } from './facts';
import { type Inner, type ProfileText, performanceProfilesOf, profilesOf, tunedsOf } from './inner';
import { mapsOf, poolsIn, referencesOf, referencesTo } from './world';

/** All that a NodePool's tuning ConfigMaps hold. */
export interface PoolTuning {
  readonly pool: Doc<NodePool>;
  readonly tuneds: readonly Inner<Tuned>[];
  readonly profiles: readonly ProfileText[];
  /** The names of its PerformanceProfiles. */
  readonly performanceProfiles: readonly string[];
  /** Whether all the ConfigMaps that it names are at hand. */
  readonly whole: boolean;
}

const tunings: (cluster: Inventory) => ReadonlyMap<NodePool, PoolTuning> = perCluster(
  (cluster) =>
    new Map(
      poolsIn(cluster).map((pool) => {
        const tuneds = tunedsOf(cluster, pool.manifest);
        const performanceProfiles = performanceProfilesOf(cluster, pool.manifest).map(({ manifest }) => manifest.metadata?.name ?? '');
        const whole =
          mapsOf(cluster, pool.manifest, 'tuning').length === new Set(referencesOf(pool.manifest, 'tuning').map(({ name }) => name)).size;
        return [pool.manifest, { pool, tuneds, profiles: tuneds.flatMap(profilesOf), performanceProfiles, whole }];
      }),
    ),
);

/** NTO pkg/performanceprofile/controller/…/tuned.go: the profiles of `openshift-node-performance-<name>`. */
export const generatedProfiles = (name: string): string[] =>
  ['', 'rt-', 'amd-x86-', 'arm-aarch64-', 'intel-x86-'].map((part) => `openshift-node-performance-${part}${name}`);

/** The tuning of each NodePool that names a ConfigMap in spec.tuningConfig. */
export function tuningsOf(cluster: Inventory, map: ConfigMap): readonly PoolTuning[] {
  const users = referencesTo(cluster, map).filter(({ key }) => key === 'tuning');
  return [...new Set(users.map(({ pool }) => pool.manifest))].flatMap((pool) => tunings(cluster).get(pool) ?? []);
}

/** The tuning of one NodePool of the cluster. */
export function tuningOf(cluster: Inventory, pool: NodePool): PoolTuning {
  const found = tunings(cluster).get(pool);
  if (found === undefined) throw new Error(`NodePool ${pool.metadata.name} is not of this cluster`);
  return found;
}

/** The tuning of every NodePool of the same hosted cluster. */
export const tuningsOfCluster = (cluster: Inventory, { pool }: PoolTuning): readonly PoolTuning[] =>
  [...tunings(cluster).values()].filter(
    ({ pool: { manifest } }) =>
      manifest.metadata.namespace === pool.manifest.metadata.namespace && manifest.spec?.clusterName === pool.manifest.spec?.clusterName,
  );

/** Profiles of TuneD and of the node tuning operator's image; any other `provider-…` may be there too. */
const shipped: ReadonlySet<string> = new Set(
  `accelerator-performance atomic-guest atomic-host aws balanced balanced-battery cpu-partitioning cpu-partitioning-powersave default
   desktop desktop-powersave enterprise-storage hpc-compute intel-sst laptop-ac-powersave laptop-battery-powersave latency-performance
   mssql network-latency network-throughput openshift openshift-bootcmdline openshift-control-plane openshift-control-plane-es
   openshift-node openshift-node-es openshift-node-performance optimize-serial-console oracle postgresql powersave realtime
   realtime-virtual-guest realtime-virtual-host sap-hana sap-hana-kvm-guest sap-hana-vmware sap-netweaver server-powersave
   spectrumscale-ece spindown-disk throughput-performance virtual-guest virtual-host`.split(/\s+/),
);

/** Whether the nodes of any pool have a profile without a Tuned of the user's; what a PerformanceProfile makes is there in its own pool. */
export const isShipped = (profile: string): boolean => shipped.has(profile) || profile.startsWith('provider-');

/** The profiles that a profile builds on; `-name` may be missing, and what holds variables is known only on the node. */
export function includesOf(data: string): readonly string[] {
  const found: string[] = [];
  let section = '';
  for (const line of data.split('\n')) {
    section = /^\s*\[([^\]]*)\]/.exec(line)?.[1] ?? section;
    const value = section === 'main' ? /^\s*include\s*=\s*(.*?)\s*$/.exec(line)?.[1] : undefined;
    if (value !== undefined) found.push(...value.split(/[\s,]+/));
  }
  return found.filter((name) => name !== '' && !name.startsWith('-') && !/[$%{}]/.test(name));
}
