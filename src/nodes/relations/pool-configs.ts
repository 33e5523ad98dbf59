import { MachineConfig } from '../../../imports/machineconfig';
import { type Inventory, perCluster } from '../../check/inventory';
import type { Doc } from '../../core/doc';
import { isEmptySelector, matches } from '../../core/values/selector';
import { roleLabel } from '../facts';
import { inMergeOrder } from '../merge-order';
import { selectorsOf } from '../performance/pools';
import { type Pool, poolsOf } from '../pools';

/** A pool and the MachineConfigs that it takes, in the order in which they are laid over each other. */
export interface PoolConfigs {
  readonly pool: Pool;
  readonly configs: readonly Doc<MachineConfig>[];
}

type Config = Pick<MachineConfig, 'metadata'>;

export const nameOf = ({ metadata }: Config): string => metadata.name ?? '';

export const roleOf = ({ metadata }: Config): string | undefined => metadata.labels?.[roleLabel];

const generatedBy = 'machineconfiguration.openshift.io/generated-by-controller-version';

/** Whether the operator put its version on it (MCO pkg/controller/common/constants.go, GeneratedByControllerVersionAnnotationKey). */
export const isStamped = ({ metadata }: Config): boolean => Object.hasOwn(metadata.annotations ?? {}, generatedBy);

/** What the operator writes itself, as a dump of a cluster holds it. */
export const isGenerated = (config: Config): boolean => nameOf(config).startsWith('rendered-') || isStamped(config);

/** Whether a pool takes MachineConfigs with these labels; an empty selector takes none (MCO render_controller.go, syncMachineConfigPool). */
export function takes(cluster: Inventory, pool: Pool, labels: Readonly<Record<string, string>>): boolean {
  const { configs } = selectorsOf(pool, cluster);
  return configs !== undefined && !isEmptySelector(configs) && matches(configs, labels);
}

/** Every pool of a cluster with its MachineConfigs. */
export const poolConfigs: (cluster: Inventory) => readonly PoolConfigs[] = perCluster((cluster) => {
  const all = cluster.all(MachineConfig).filter(({ manifest }) => Object.keys(manifest.metadata.labels ?? {}).length > 0);
  const compare = inMergeOrder(cluster.target.release);
  const sorted = all.toSorted((a, b) => compare(a.manifest, b.manifest));
  return poolsOf(cluster).map((pool) => {
    const { configs } = selectorsOf(pool, cluster);
    if (configs === undefined || isEmptySelector(configs)) return { pool, configs: [] };
    return { pool, configs: sorted.filter(({ manifest }) => matches(configs, manifest.metadata.labels ?? {})) };
  });
});

const poolsByConfig: (cluster: Inventory) => ReadonlyMap<Doc<MachineConfig>, readonly Pool[]> = perCluster((cluster) => {
  const found = new Map<Doc<MachineConfig>, Pool[]>();
  for (const { pool, configs } of poolConfigs(cluster)) {
    for (const config of configs) {
      const known = found.get(config);
      if (known) known.push(pool);
      else found.set(config, [pool]);
    }
  }
  return found;
});

/** The pools that take a MachineConfig. */
export const poolsTaking = (cluster: Inventory, config: Doc<MachineConfig>): readonly Pool[] => poolsByConfig(cluster).get(config) ?? [];

/** Whether the input declares pools, and so tells which there are; a part of one that the cluster owns does not. */
export const declaresPools = (cluster: Inventory): boolean => poolsOf(cluster).some(({ doc }) => doc !== undefined && !doc.partial);
