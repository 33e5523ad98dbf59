import type { Path } from '../../../core/path';
import { error, type IgnitionProblem, quote, warning } from '../problem';
import type { Filesystem } from '../types';
import { byteLength, type Check, empty } from './check';
import { checkPath } from './paths';

/** Formats with the bytes that a label may have (config/v3_5/types/filesystem.go, validateFormat and validateLabel). */
export const longestLabels: Readonly<Record<string, number>> = { ext4: 16, btrfs: 256, xfs: 12, swap: 15, vfat: 11 };

export const checkFilesystems: Check = function* ({ storage }, spec) {
  for (const [i, filesystem] of (storage?.filesystems ?? []).entries()) {
    const at = ['storage', 'filesystems', i];
    const { device, path } = filesystem;
    if (!empty(path)) yield* checkPath(path, [...at, 'path']);
    yield* checkPath(device, [...at, 'device']);
    yield* checkFormat(filesystem, spec, at);
    yield* checkLabel(filesystem, at);
    const disk = storage?.disks?.find((d) => d.device === device);
    if (disk === undefined) continue;
    if ((disk.partitions ?? []).length > 0)
      yield warning(
        'filesystem',
        [...at, 'device'],
        `${device} holds a filesystem and is partitioned by storage.disks`,
        'name a partition',
      );
    if (disk.wipeTable && !filesystem.wipeFilesystem)
      yield warning(
        'filesystem',
        [...at, 'device'],
        `the table of ${device} is wiped but its filesystem is to be kept`,
        'set wipeFilesystem',
      );
  }
};

function* checkFormat(filesystem: Filesystem, spec: number, at: Path): Generator<IgnitionProblem> {
  const { device, format } = filesystem;
  const known = [...Object.keys(longestLabels), ...(spec >= 3 ? ['none'] : [])];
  if (empty(format)) {
    if (saysMore(filesystem))
      yield error('filesystem', [...at, 'format'], `the filesystem on ${device} has no format`, `give one of ${known.join(', ')}`);
  } else if (!known.includes(format))
    yield error('filesystem', [...at, 'format'], `the format ${quote(format)} is not known`, `use one of ${known.join(', ')}`);
}

const saysMore = (f: Filesystem): boolean =>
  !empty(f.path) ||
  !empty(f.label) ||
  !empty(f.uuid) ||
  f.wipeFilesystem === true ||
  (f.options ?? []).length > 0 ||
  (f.mountOptions ?? []).length > 0;

function* checkLabel({ format, label }: Filesystem, at: Path): Generator<IgnitionProblem> {
  if (empty(label)) return;
  const path = [...at, 'label'];
  if (empty(format)) yield error('filesystem', path, `the label ${quote(label)} has no format to go with`, 'give the format');
  const longest = longestLabels[format ?? ''];
  const length = byteLength(label);
  if (longest !== undefined && length > longest)
    yield error('filesystem', path, `the label ${quote(label)} has ${length} bytes, of ${longest} at most for ${format}`, 'shorten it');
}
