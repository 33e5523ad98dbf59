import type { MachineConfig } from '../../../imports/machineconfig';
import { type Inventory, perCluster } from '../../check/inventory';
import type { Doc } from '../../core/doc';
import { type Path, valueAt } from '../../core/path';
import { type ReconcileFault, reconcileFaults } from '../effective/changes-reconcile';
import { mergeParts, type Part, type RenderedSpec, readPart } from '../effective/pool-merge';
import { nameOf, type PoolConfigs, poolConfigs } from './pool-configs';

/** What a config brings into a pool whose nodes cannot take it any more. */
export interface Unreconcilable {
  readonly pool: string;
  readonly path: Path;
  readonly message: string;
}

function rendered({ configs }: PoolConfigs, { target: { release } }: Inventory): RenderedSpec | undefined {
  const parts = configs.map(({ manifest }) => readPart(manifest, release));
  if (parts.some((part) => 'error' in part)) return undefined;
  const spec = mergeParts(parts as Part[], release);
  return 'error' in spec ? undefined : spec;
}

/** Whether a config has the part at all that is at fault; what no file may do is wrong without any change. */
function holds({ spec }: MachineConfig, { path }: ReconcileFault): boolean {
  if (path.includes('files')) return false;
  const value = valueAt(spec, path);
  return value !== undefined && value !== null && value !== false;
}

const textOf = ({ manifest: { spec } }: Doc<MachineConfig>): string => JSON.stringify(spec ?? {});

/** The configs of a pool that are new or changed. */
function changed(before: PoolConfigs, after: PoolConfigs): readonly Doc<MachineConfig>[] {
  const old = new Map(before.configs.map((doc) => [nameOf(doc.manifest), textOf(doc)]));
  return after.configs.filter((doc) => old.get(nameOf(doc.manifest)) !== textOf(doc));
}

/**
 * config → what of it the operator cannot bring onto nodes that run what is deployed (MCO
 * pkg/controller/common/reconcile.go). Pools that are new have no nodes yet.
 */
export const unreconcilable: (before: Inventory) => (cluster: Inventory) => ReadonlyMap<Doc<MachineConfig>, readonly Unreconcilable[]> =
  perCluster((before) =>
    perCluster((cluster) => {
      const found = new Map<Doc<MachineConfig>, Unreconcilable[]>();
      for (const after of poolConfigs(cluster)) {
        const was = poolConfigs(before).find(({ pool }) => pool.name === after.pool.name);
        const docs = was ? changed(was, after) : [];
        const [old, now] = was && docs.length > 0 ? [rendered(was, before), rendered(after, cluster)] : [];
        for (const fault of old && now ? reconcileFaults(old, now) : []) {
          for (const doc of docs.filter(({ manifest }) => holds(manifest, fault))) {
            const one = { pool: after.pool.name, path: ['spec', ...fault.path], message: fault.message };
            found.set(doc, [...(found.get(doc) ?? []), one]);
          }
        }
      }
      return found;
    }),
  );
