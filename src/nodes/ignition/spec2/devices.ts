import type { Path } from '../../../core/path';
import { error, type IgnitionProblem, quote } from '../problem';
import { byteLength, empty } from '../spec3/check';
import { longestLabels } from '../spec3/filesystems';
import { raidLevels, takesNoSpares } from '../spec3/raid';
import type { Check2 } from './check';
import { checkAbsolute } from './nodes';
import type { Filesystem2 } from './types';

/**
 * Disks, filesystems and arrays (config/v2_2/types/disk.go, filesystem.go, raid.go). Partitions are refused as a whole by
 * the conversion, so their own rules are not repeated here.
 */
export const checkDevices2: Check2 = function* ({ storage = {} }, minor) {
  for (const [i, { device }] of (storage.disks ?? []).entries()) yield* checkAbsolute(device, ['storage', 'disks', i, 'device']);
  for (const [i, filesystem] of (storage.filesystems ?? []).entries()) {
    const path = ['storage', 'filesystems', i];
    yield* checkPlace(filesystem, path);
    if (filesystem.mount !== undefined) yield* checkMount(filesystem.mount, minor, [...path, 'mount']);
  }
  for (const [i, { level = '', spares, devices = [] }] of (storage.raid ?? []).entries()) {
    const path = ['storage', 'raid', i];
    if (!raidLevels.includes(level))
      yield error('raid', [...path, 'level'], `the level ${quote(level)} is not known`, `use one of ${raidLevels.join(', ')}`);
    else if (takesNoSpares(level) && (spares ?? 0) !== 0)
      yield error('raid', [...path, 'level'], `an array of level ${level} has no place for ${spares} spares`, 'take out spares');
    for (const [j, device] of devices.entries()) yield* checkAbsolute(device, [...path, 'devices', j]);
  }
};

function* checkPlace({ name, path, mount }: Filesystem2, at: Path): Generator<IgnitionProblem> {
  if (mount === undefined && path === undefined)
    yield error('filesystem', at, `the filesystem ${name} has neither mount nor path`, 'give one');
  if (mount !== undefined && path !== undefined)
    yield error('filesystem', at, `the filesystem ${name} has both mount and path`, 'keep one');
  if (path !== undefined) yield* checkAbsolute(path, [...at, 'path']);
  if (mount?.create !== undefined && (mount.options ?? []).length > 0)
    yield error('filesystem', [...at, 'mount'], `the filesystem ${name} has options in mount and in mount.create`, 'keep those of mount');
}

function* checkMount(
  { device, format = '', label }: NonNullable<Filesystem2['mount']>,
  minor: number,
  at: Path,
): Generator<IgnitionProblem> {
  const known = Object.keys(longestLabels).filter((f) => minor > 0 || (f !== 'swap' && f !== 'vfat'));
  if (!known.includes(format))
    yield error('filesystem', [...at, 'format'], `the format ${quote(format)} is not known`, `use one of ${known.join(', ')}`);
  yield* checkAbsolute(device, [...at, 'device']);
  const longest = longestLabels[format];
  if (!empty(label) && longest !== undefined && byteLength(label) > longest)
    yield error('filesystem', [...at, 'label'], `the label ${quote(label)} has more than ${longest} bytes`, 'shorten it');
}
