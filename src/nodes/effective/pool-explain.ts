import { isObject } from '../../core/manifest';
import type { Ignition } from '../ignition/types';
import type { Part } from './pool-merge';

/** What one MachineConfig has to do with a part of the result. */
export interface Contribution {
  readonly machineConfig: string;
  /** Fields of it that are in the result. */
  readonly sets: readonly string[];
  /** Fields of it that a later MachineConfig sets again. */
  readonly overridden: readonly string[];
}

/** One file, unit or setting of the result, and where it comes from. */
export interface Explained {
  /** `file`, `directory`, `link`, `unit`, `user`, … or a field of the MachineConfig's own such as `kernelArguments`. */
  readonly what: string;
  /** A file's path, a unit's or user's name; empty for a field of the MachineConfig's own. */
  readonly name: string;
  /** In the order in which they are merged. */
  readonly from: readonly Contribution[];
}

/** A value that a MachineConfig gives: how its field is called, and what tells it from others of that name. */
interface Leaf {
  readonly field: string;
  readonly id: string;
}

type Row = readonly [what: string, key: string, items: (config: Ignition) => readonly object[] | undefined];

const rows: readonly Row[] = [
  ['file', 'path', ({ storage }) => storage?.files],
  ['directory', 'path', ({ storage }) => storage?.directories],
  ['link', 'path', ({ storage }) => storage?.links],
  ['disk', 'device', ({ storage }) => storage?.disks],
  ['filesystem', 'device', ({ storage }) => storage?.filesystems],
  ['luks', 'name', ({ storage }) => storage?.luks],
  ['raid', 'name', ({ storage }) => storage?.raid],
  ['unit', 'name', ({ systemd }) => systemd?.units],
  ['user', 'name', ({ passwd }) => passwd?.users],
  ['group', 'name', ({ passwd }) => passwd?.groups],
];

const onePath = ['file', 'directory', 'link'];

const keys = ['path', 'name', 'device', 'url', 'source', 'label', 'number'];

/** An item of a list, called by what tells it from the others. */
function named(item: Record<string, unknown>, index: number): readonly [name: string, rest: Record<string, unknown>] {
  const key = keys.find((one) => item[one] !== undefined);
  if (key === undefined) return [String(index), item];
  const { [key]: name, ...rest } = item;
  return [String(name), rest];
}

/** Everything set in an item; of a list of texts each for itself, as all of them count. */
function* leavesOf(value: unknown, field: string): Generator<Leaf> {
  if (Array.isArray(value)) {
    for (const [index, item] of value.entries()) {
      if (isObject(item)) {
        const [name, rest] = named(item, index);
        yield* leavesOf(rest, `${field}[${name}]`);
      } else yield { field, id: `${field} ${String(item)}` };
    }
  } else if (isObject(value)) {
    for (const [key, inner] of Object.entries(value)) yield* leavesOf(inner, field === '' ? key : `${field}.${key}`);
  } else yield { field, id: field };
}

interface Given {
  readonly machineConfig: string;
  readonly leaves: readonly Leaf[];
}

const unique = (texts: readonly string[]): string[] => [...new Set(texts)];

function contributions(given: readonly Given[]): Contribution[] {
  return given.map(({ machineConfig, leaves }, index) => {
    const later = new Set(given.slice(index + 1).flatMap((other) => other.leaves.map(({ id }) => id)));
    return {
      machineConfig,
      sets: unique(leaves.filter(({ id }) => !later.has(id)).map(({ field }) => field)),
      overridden: unique(leaves.filter(({ id }) => later.has(id)).map(({ field }) => field)),
    };
  });
}

/** Not compressing is said by leaving compression out, and then overrides what an earlier MachineConfig says. */
function itemLeaves(item: object, what: string, key: string, earlier: readonly Given[]): Leaf[] {
  const { [key]: _, ...rest } = item as Record<string, unknown>;
  const leaves = [...leavesOf(rest, '')];
  const compression = { field: 'contents.compression', id: 'contents.compression' };
  const said = ({ leaves: others }: Given): boolean => others.some(({ id }) => id === compression.id);
  return what === 'file' && earlier.some(said) && !said({ machineConfig: '', leaves }) ? [...leaves, compression] : leaves;
}

function* fromConfigs(parts: readonly Part[]): Generator<Explained> {
  const given = new Map<string, { what: string; name: string; from: Given[] }>();
  for (const { name: machineConfig, config } of parts) {
    for (const [what, key, items] of config === undefined ? [] : rows) {
      for (const item of items(config ?? { ignition: { version: '' } }) ?? []) {
        const name = String((item as Record<string, unknown>)[key] ?? '');
        // A directory takes the place of an earlier file, and so on.
        if (onePath.includes(what)) for (const other of onePath) if (other !== what) given.delete(`${other} ${name}`);
        const row = given.get(`${what} ${name}`) ?? { what, name, from: [] };
        row.from.push({ machineConfig, leaves: itemLeaves(item, what, key, row.from) });
        given.set(`${what} ${name}`, row);
      }
    }
  }
  for (const { what, name, from } of given.values()) yield { what, name, from: contributions(from) };
}

/** Settings that are lists: each MachineConfig adds to them. */
const added = (parts: readonly Part[], texts: (part: Part) => readonly string[]): Contribution[] =>
  parts.flatMap((part) => (texts(part).length === 0 ? [] : [{ machineConfig: part.name, sets: texts(part), overridden: [] }]));

/** Settings of which the last one counts. */
function lastOf(parts: readonly Part[], text: (part: Part) => string | undefined): Contribution[] {
  const given = parts.flatMap((part) => {
    const value = text(part) ?? '';
    return value === '' ? [] : [{ machineConfig: part.name, value }];
  });
  return given.map(({ machineConfig, value }, index) => {
    const counts = index === given.length - 1;
    return { machineConfig, sets: counts ? [value] : [], overridden: counts ? [] : [value] };
  });
}

/** What each MachineConfig contributed to each file and unit, and to the pool's own settings. */
export function explainParts(parts: readonly Part[]): readonly Explained[] {
  const settings: readonly [string, readonly Contribution[]][] = [
    ['kernelArguments', added(parts, (part) => part.kernelArguments)],
    ['extensions', added(parts, ({ spec }) => spec.extensions ?? [])],
    ['kernelType', lastOf(parts, ({ spec }) => (spec.kernelType === 'default' ? '' : spec.kernelType))],
    ['fips', added(parts, ({ spec }) => (spec.fips === true ? ['true'] : []))],
    ['osImageURL', lastOf(parts, ({ byUser, spec }) => (byUser ? spec.osImageURL : ''))],
    ['baseOSExtensionsContainerImage', lastOf(parts, ({ byUser, spec }) => (byUser ? spec.baseOSExtensionsContainerImage : ''))],
  ];
  const said = settings.filter(([, from]) => from.length > 0).map(([what, from]): Explained => ({ what, name: '', from }));
  return [...said, ...fromConfigs(parts)];
}
