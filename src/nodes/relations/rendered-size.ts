import type { MachineConfig } from '../../../imports/machineconfig';
import { type Inventory, perCluster } from '../../check/inventory';
import type { Doc } from '../../core/doc';
import { renderedSizeLimit } from '../facts';
import { type PoolConfigs, poolConfigs } from './pool-configs';
import { ignitionOf } from './writes';

/** A pool whose rendered config is surely too large, and one of the largest configs in it. */
export interface TooLarge {
  readonly pool: string;
  /** Bytes, at least: the operator's own files come on top. */
  readonly total: number;
  readonly own: number;
}

const bytes = (value: unknown): number => Buffer.byteLength(JSON.stringify(value));

/** The files and units of a pool, each once, as the last config to write it has it. */
function share({ configs }: PoolConfigs, cluster: Inventory): ReadonlyMap<Doc<MachineConfig>, number> {
  const owner = new Map<string, { readonly doc: Doc<MachineConfig>; readonly size: number }>();
  for (const doc of configs) {
    const { storage, systemd } = ignitionOf(doc.manifest, cluster.target.release) ?? {};
    for (const file of storage?.files ?? []) owner.set(file.path, { doc, size: bytes(file) });
    for (const unit of systemd?.units ?? []) owner.set(unit.name, { doc, size: bytes(unit) });
  }
  const shares = new Map<Doc<MachineConfig>, number>();
  for (const { doc, size } of owner.values()) shares.set(doc, (shares.get(doc) ?? 0) + size);
  return shares;
}

/** The configs without any one of which the rest would fit; else the largest ones, as many as have to go. */
function guilty(shares: ReadonlyMap<Doc<MachineConfig>, number>, excess: number): readonly Doc<MachineConfig>[] {
  const largest = [...shares].sort(([, a], [, b]) => b - a);
  const enough = largest.filter(([, own]) => own >= excess);
  if (enough.length > 0) return enough.map(([doc]) => doc);
  const gone: Doc<MachineConfig>[] = [];
  let left = excess;
  for (const [doc, own] of largest) {
    if (left <= 0) break;
    gone.push(doc);
    left -= own;
  }
  return gone;
}

/** config → the pool that it makes too large. */
export const tooLarge: (cluster: Inventory) => ReadonlyMap<Doc<MachineConfig>, TooLarge> = perCluster((cluster) => {
  const found = new Map<Doc<MachineConfig>, TooLarge>();
  for (const inPool of poolConfigs(cluster)) {
    const shares = share(inPool, cluster);
    const total = [...shares.values()].reduce((sum, size) => sum + size, 0);
    if (total <= renderedSizeLimit) continue;
    for (const doc of guilty(shares, total - renderedSizeLimit))
      found.set(doc, { pool: inPool.pool.name, total, own: shares.get(doc) ?? 0 });
  }
  return found;
});
