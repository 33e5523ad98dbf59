import { isObject } from '../../core/manifest';
import type { Ignition } from '../ignition/types';

/** What entries of lists are told apart by; other lists are joined (coreos/ignition config/merge/merge.go). */
const keys: Readonly<Record<string, (entry: Readonly<Record<string, unknown>>) => unknown>> = {
  disks: ({ device }) => device,
  partitions: ({ number, label }) => (number ? number : `label ${label ?? ''}`),
  raid: ({ name }) => name,
  luks: ({ name }) => name,
  filesystems: ({ device }) => device,
  tang: ({ url }) => url,
  units: ({ name }) => name,
  dropins: ({ name }) => name,
};

type Sections = Pick<Ignition, 'storage' | 'systemd'>;

/** What was worked out, with what the user wrote laid over it: entries of one name become one, and the user's fields win. */
export const mergeConfigs = (ours: Sections, users: Sections): Sections => merge(ours, users, '') as Sections;

function merge(ours: unknown, users: unknown, field: string): unknown {
  if (users === undefined) return ours;
  if (Array.isArray(ours) && Array.isArray(users)) return mergeLists(ours, users, field);
  if (!isObject(ours) || !isObject(users)) return users;
  const names = [...new Set([...Object.keys(ours), ...Object.keys(users)])];
  return Object.fromEntries(names.map((name) => [name, merge(ours[name], users[name], name)]));
}

function mergeLists(ours: readonly unknown[], users: readonly unknown[], field: string): unknown[] {
  const key = keys[field];
  if (key === undefined) return field === 'devices' ? [...new Set([...ours, ...users])] : [...ours, ...users];
  const keyOf = (entry: unknown): unknown => (isObject(entry) ? key(entry) : entry);
  const known = new Set(ours.map(keyOf));
  const merged = ours.map((entry) =>
    merge(
      entry,
      users.find((other) => keyOf(other) === keyOf(entry)),
      field,
    ),
  );
  return [...merged, ...users.filter((entry) => !known.has(keyOf(entry)))];
}
