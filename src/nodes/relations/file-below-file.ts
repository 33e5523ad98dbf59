import type { MachineConfig } from '../../../imports/machineconfig';
import { type Inventory, perCluster } from '../../check/inventory';
import type { Doc } from '../../core/doc';
import type { Path } from '../../core/path';
import { poolConfigs } from './pool-configs';
import { ignitionOf, locate } from './writes';

/** A path of a MachineConfig that cannot be written beside another one. */
export interface Clash {
  readonly path: Path;
  /** The file or link that would have to be a directory. */
  readonly above: string;
  readonly what: 'file' | 'link';
  readonly below: string;
  /** Which of the two is this one's. */
  readonly own: 'above' | 'below';
  /** The other MachineConfig, where it is another. */
  readonly other?: MachineConfig;
}

interface Written {
  readonly doc: Doc<MachineConfig>;
  readonly list: 'files' | 'directories' | 'links';
}

/** `/a/b/c` → `/a`, `/a/b` */
function ancestors(path: string): string[] {
  const found: string[] = [];
  for (let at = path.indexOf('/', 1); at !== -1; at = path.indexOf('/', at + 1)) found.push(path.slice(0, at));
  return found;
}

const lists = ['files', 'directories', 'links'] as const;

/** What a pool's configs leave at each path: the last one to write it decides. */
function paths(configs: readonly Doc<MachineConfig>[], cluster: Inventory): ReadonlyMap<string, Written> {
  const found = new Map<string, Written>();
  for (const doc of configs) {
    const { storage } = ignitionOf(doc.manifest, cluster.target.release) ?? {};
    for (const list of lists) for (const { path } of storage?.[list] ?? []) found.set(path, { doc, list });
  }
  return found;
}

/**
 * config → where it writes below a file or link, or one above something. Ignition checks links, and those of one config
 * only: what is merged of several is no config that new nodes can start with.
 */
export const fileClashes: (cluster: Inventory) => ReadonlyMap<Doc<MachineConfig>, readonly Clash[]> = perCluster((cluster) => {
  const found = new Map<Doc<MachineConfig>, Clash[]>();
  const add = ({ doc, list }: Written, clash: Omit<Clash, 'path'>): void => {
    const known = found.get(doc) ?? [];
    if (known.some(({ above, below }) => above === clash.above && below === clash.below)) return;
    found.set(doc, [...known, { ...clash, path: locate(doc.manifest, ['storage', list], 'path', clash[clash.own]) }]);
  };
  for (const { configs } of poolConfigs(cluster)) {
    const written = paths(configs, cluster);
    for (const [below, lower] of written) {
      for (const above of ancestors(below)) {
        const upper = written.get(above);
        if (upper === undefined || upper.list === 'directories' || (upper.list === 'links' && upper.doc === lower.doc)) continue;
        const clash = { above, below, what: upper.list === 'links' ? 'link' : 'file' } as const;
        const isOwn = upper.doc === lower.doc;
        add(lower, { ...clash, own: 'below', ...(!isOwn && { other: upper.doc.manifest }) });
        if (!isOwn) add(upper, { ...clash, own: 'above', other: lower.doc.manifest });
      }
    }
  }
  return found;
});
