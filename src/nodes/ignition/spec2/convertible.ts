import { join } from '../go/path';
import { error, type IgnitionProblem } from '../problem';
import { lastOfEach } from './dedupe';
import type { Ignition2, Node2 } from './types';

/** What spec 3 has no place for (coreos/ign-converter translate/v23tov30, Check2_3). */
export function* checkConvertible(config: Ignition2): Generator<IgnitionProblem> {
  if ((config.networkd?.units ?? []).length > 0)
    yield error('conversion', ['networkd'], 'networkd units cannot be carried over to spec 3', 'write them as files');
  for (const [i, { partitions = [] }] of (config.storage?.disks ?? []).entries())
    if (partitions.length > 0)
      yield error(
        'conversion',
        ['storage', 'disks', i, 'partitions'],
        'partitions of spec 2, measured in sectors, cannot be carried over to spec 3',
        'write the config in spec 3, with startMiB and sizeMiB',
      );
  for (const [i, { name = '', mount }] of (config.storage?.filesystems ?? []).entries()) {
    const path = ['storage', 'filesystems', i];
    if (name !== 'root')
      yield error(
        'conversion',
        [...path, 'name'],
        `the filesystem ${JSON.stringify(name)} cannot be carried over to spec 3`,
        'keep to root',
      );
    else if (mount?.create !== undefined && !mount.create.force)
      yield error(
        'conversion',
        [...path, 'mount', 'create'],
        'a filesystem that is created without force cannot be carried over',
        'set force: true',
      );
  }
  yield* checkNames(config);
  yield* checkDropins(config);
}

interface Placed {
  readonly node: Node2;
  readonly list: 'files' | 'directories' | 'links';
  readonly index: number;
}

/** No two at one path, and none whose path begins with that of a link, whether at a slash or not. */
function* checkNames({ storage = {} }: Ignition2): Generator<IgnitionProblem> {
  const files = lastOfEach(storage.files ?? [], ({ path = '' }) => path);
  const placed: Placed[] = [
    ...files.map(({ item, index }) => ({ node: item, list: 'files' as const, index })),
    ...(storage.directories ?? []).map((node, index) => ({ node, list: 'directories' as const, index })),
    ...(storage.links ?? []).map((node, index) => ({ node, list: 'links' as const, index })),
  ];
  const links = placed.filter(({ list }) => list === 'links').map(fullPath);
  const seen = new Set<string>();
  for (const one of placed) {
    const path = fullPath(one);
    const at = ['storage', one.list, one.index];
    if (seen.has(path)) yield error('duplicate-entry', at, `${path} is there twice`, 'keep one of them');
    const link = links.find((l) => path.startsWith(l) && path !== l);
    if (link !== undefined) yield error('path-conflict', at, `${path} begins with the path of the link ${link}`, 'use another path');
    seen.add(path);
  }
}

const fullPath = ({ node }: Placed): string => join('/', node.path ?? '');

function* checkDropins({ systemd }: Ignition2): Generator<IgnitionProblem> {
  for (const { item, index } of lastOfEach(systemd?.units ?? [], ({ name = '' }) => name)) {
    const seen = new Set<string>();
    for (const [i, { name = '' }] of (item.dropins ?? []).entries()) {
      if (seen.has(name))
        yield error('duplicate-entry', ['systemd', 'units', index, 'dropins', i], `the drop-in ${name} is there twice`, 'keep one of them');
      seen.add(name);
    }
  }
}
