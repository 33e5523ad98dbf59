import type { Path } from '../../../core/path';
import { error, type IgnitionProblem, quote } from '../problem';
import type { Disk, Partition } from '../types';
import { byteLength, type Check, empty } from './check';
import { checkPath } from './paths';

const longestLabel = 36;
const guid = /^[0-9A-Fa-f]{8}(-[0-9A-Fa-f]{4}){3}-[0-9A-Fa-f]{12}$/;

/** config/v3_5/types/disk.go and partition.go, as of Ignition 2.26 */
export const checkDisks: Check = function* ({ storage }) {
  for (const [i, disk] of (storage?.disks ?? []).entries()) {
    const path = ['storage', 'disks', i];
    yield* checkPath(disk.device, [...path, 'device']);
    yield* checkTable(disk, path);
    for (const [j, partition] of (disk.partitions ?? []).entries()) yield* checkPartition(partition, [...path, 'partitions', j]);
  }
};

function* checkTable({ device, partitions = [] }: Disk, path: Path): Generator<IgnitionProblem> {
  const numbers = new Set<number>();
  const labels = new Set<string>();
  for (const [i, { number = 0, label }] of partitions.entries()) {
    if (number !== 0 && numbers.has(number))
      yield error('partition', [...path, 'partitions', i], `two partitions of ${device} have the number ${number}`, 'give each its own');
    if (label !== undefined && labels.has(label))
      yield error(
        'partition',
        [...path, 'partitions', i],
        `two partitions of ${device} have the label ${quote(label)}`,
        'give each its own',
      );
    numbers.add(number);
    if (label !== undefined) labels.add(label);
  }
  const overlapping = partitions.findIndex((one, i) => partitions.some((other, j) => i !== j && overlaps(one, other)));
  if (overlapping >= 0)
    yield error('partition', [...path, 'partitions', overlapping], `partitions of ${device} overlap`, 'move one, or leave out startMiB');
  if (partitions.some((p) => (p.number ?? 0) === 0) && partitions.some((p) => p.shouldExist === false))
    yield error(
      'partition',
      [...path, 'partitions'],
      `partitions of ${device} are to go (shouldExist: false) while others have no number`,
      'number all partitions of the disk',
    );
}

/** Only partitions whose place and size are both given are compared; a size of 0 counts for its start alone. */
function overlaps(one: Partition, other: Partition): boolean {
  if (!one.startMiB || !other.startMiB || one.sizeMiB === undefined || other.sizeMiB === undefined) return false;
  const [start, end] = [one.startMiB, endOf(one.startMiB, one.sizeMiB)];
  const [otherStart, otherEnd] = [other.startMiB, endOf(other.startMiB, other.sizeMiB)];
  const within = (point: number): boolean => point >= otherStart && point <= otherEnd;
  return within(start) || within(end) || (start < otherStart && end > otherEnd);
}

const endOf = (start: number, size: number): number => (size === 0 ? start : start + size - 1);

function* checkPartition(partition: Partition, path: Path): Generator<IgnitionProblem> {
  const { number = 0, label } = partition;
  if (number === 0 && label === undefined)
    yield error('partition', path, 'a partition has neither a number nor a label', 'give one of them');
  if (partition.shouldExist === false && saysMore(partition))
    yield error(
      'partition',
      path,
      'a partition that is to go (shouldExist: false) is described further',
      'keep number and shouldExist only',
    );
  yield* checkLabel(label, [...path, 'label']);
  for (const field of ['guid', 'typeGuid'] as const) {
    const value = partition[field];
    if (empty(value) || guid.test(value)) continue;
    yield error('partition', [...path, field], `${quote(value)} is no GUID`, 'write it as 01234567-89AB-CDEF-EDCB-A98765432101');
  }
}

const saysMore = (p: Partition): boolean =>
  p.label !== undefined || !empty(p.guid) || !empty(p.typeGuid) || p.startMiB !== undefined || p.sizeMiB !== undefined;

function* checkLabel(label: string | undefined, path: Path): Generator<IgnitionProblem> {
  if (label === undefined) return;
  const length = byteLength(label);
  if (length > longestLabel)
    yield error('partition', path, `the label ${quote(label)} has ${length} bytes, of ${longestLabel} at most`, 'shorten it');
  else if (label.includes(':')) yield error('partition', path, `the label ${quote(label)} has a colon`, 'write it without');
}
