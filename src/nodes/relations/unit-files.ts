import type { MachineConfig } from '../../../imports/machineconfig';
import { type Inventory, perCluster } from '../../check/inventory';
import type { Doc } from '../../core/doc';
import type { Path } from '../../core/path';
import { poolConfigs } from './pool-configs';
import { ignitionOf, locate } from './writes';

/** A file of one config, and the unit or drop-in of another one that is written to the same path. */
export interface UnitFileClash {
  readonly path: Path;
  readonly file: string;
  readonly unit: string;
  /** Which of the two is this one's. */
  readonly own: 'file' | 'unit';
  readonly other: MachineConfig;
}

interface UnitFile {
  readonly doc: Doc<MachineConfig>;
  readonly unit: string;
}

const folder = '/etc/systemd/system/';

/** Where the units of a pool are written; of several configs the last one to write one decides. */
function unitFiles(configs: readonly Doc<MachineConfig>[], cluster: Inventory): ReadonlyMap<string, UnitFile> {
  const found = new Map<string, UnitFile>();
  for (const doc of configs) {
    for (const { name, contents, dropins = [] } of ignitionOf(doc.manifest, cluster.target.release)?.systemd?.units ?? []) {
      if (contents) found.set(`${folder}${name}`, { doc, unit: name });
      for (const dropin of dropins) if (dropin.contents) found.set(`${folder}${name}.d/${dropin.name}`, { doc, unit: name });
    }
  }
  return found;
}

/** config → where it writes a file that another one writes as a unit, or the reverse. Ignition checks this within one config. */
export const unitFileClashes: (cluster: Inventory) => ReadonlyMap<Doc<MachineConfig>, readonly UnitFileClash[]> = perCluster((cluster) => {
  const found = new Map<Doc<MachineConfig>, UnitFileClash[]>();
  const add = (doc: Doc<MachineConfig>, clash: UnitFileClash): void => {
    const known = found.get(doc) ?? [];
    if (!known.some(({ file, own }) => file === clash.file && own === clash.own)) found.set(doc, [...known, clash]);
  };
  for (const { configs } of poolConfigs(cluster)) {
    const units = unitFiles(configs, cluster);
    if (units.size === 0) continue;
    for (const doc of configs) {
      for (const { path: file } of ignitionOf(doc.manifest, cluster.target.release)?.storage?.files ?? []) {
        const rival = units.get(file);
        if (rival === undefined || rival.doc === doc) continue;
        const clash = { file, unit: rival.unit };
        add(doc, { ...clash, own: 'file', path: locate(doc.manifest, ['storage', 'files'], 'path', file), other: rival.doc.manifest });
        const unitPath = locate(rival.doc.manifest, ['systemd', 'units'], 'name', rival.unit);
        add(rival.doc, { ...clash, own: 'unit', path: unitPath, other: doc.manifest });
      }
    }
  }
  return found;
});
