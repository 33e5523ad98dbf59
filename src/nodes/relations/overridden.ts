import type { MachineConfig } from '../../../imports/machineconfig';
import { type Inventory, perCluster } from '../../check/inventory';
import type { Doc } from '../../core/doc';
import type { Release } from '../../core/target';
import { isGenerated, nameOf, type PoolConfigs, poolConfigs, roleOf } from './pool-configs';
import { repeatable } from './repeatable';
import { type Write, writesOf } from './writes';

/** Something that a MachineConfig writes and that another one of the same pool writes otherwise, after it. */
export interface Overridden {
  readonly write: Write;
  readonly pool: string;
  readonly winner: MachineConfig;
}

interface Written {
  readonly write: Write;
  readonly doc: Doc<MachineConfig>;
}

/** `100` of `100-worker-x`. */
const numberOf = (config: MachineConfig): number => Number.parseInt(nameOf(config), 10);

/** Whether the number that leads the loser's name lets one hope that it comes last. */
export const isMisled = (loser: MachineConfig, winner: MachineConfig): boolean => numberOf(loser) > numberOf(winner);

/** Whether the configs of a custom role come after those of worker: what they are for. */
export const isOtherRole = (loser: MachineConfig, winner: MachineConfig): boolean =>
  roleOf(loser) === 'worker' && roleOf(winner) !== 'worker';

function deliberate({ doc: { manifest: loser } }: Written, { doc: { manifest: winner } }: Written): boolean {
  return isGenerated(loser) || (isOtherRole(loser, winner) && !isMisled(loser, winner));
}

/** What of a pool's configs is written more than once, in order. */
function rivals({ configs }: PoolConfigs, release: Release): Iterable<readonly Written[]> {
  const byPart = new Map<string, Map<string, Written[]>>();
  for (const doc of configs) {
    for (const write of writesOf(doc.manifest, release)) {
      const parts = byPart.get(write.what) ?? new Map<string, Written[]>();
      byPart.set(write.what, parts);
      const list = parts.get(write.part);
      if (list) list.push({ write, doc });
      else parts.set(write.part, [{ write, doc }]);
    }
  }
  const all = [...byPart.values()].flatMap((parts) => [...parts.values()]);
  const adding = repeatable(all.map(([first]) => first?.write.what ?? ''));
  return all.filter((list) => list.length > 1 && !adding(list[0]?.write.what ?? ''));
}

/** One config that repeats a setting means all of it: only what stands in different ones competes. */
const repeatsItself = (list: readonly Written[]): boolean => new Set(list.map(({ doc }) => doc)).size < list.length;

/** config → what of it is overridden, once for each thing written. */
export const overridden: (cluster: Inventory) => ReadonlyMap<Doc<MachineConfig>, readonly Overridden[]> = perCluster((cluster) => {
  const found = new Map<Doc<MachineConfig>, Overridden[]>();
  for (const inPool of poolConfigs(cluster)) {
    if (inPool.configs.length < 2) continue;
    for (const list of rivals(inPool, cluster.target.release)) {
      const last = list.at(-1);
      if (!last || repeatsItself(list)) continue;
      for (const one of list) {
        const { doc, write } = one;
        if (doc === last.doc || write.value === last.write.value || deliberate(one, last)) continue;
        const known = found.get(doc) ?? [];
        if (known.some((one) => one.write.what === write.what)) continue;
        found.set(doc, [...known, { write, pool: inPool.pool.name, winner: last.doc.manifest }]);
      }
    }
  }
  return found;
});
