import type { MachineConfig } from '../../../imports/machineconfig';
import { isObject } from '../../core/manifest';
import { type Path, valueAt } from '../../core/path';
import { perRelease } from '../../core/per-release';
import type { Release } from '../../core/target';
import { isOtherKernel } from '../facts';
import { parseIgnition } from '../ignition/parse';
import type { Directory, File, Ignition, Link, Owner, PasswdUser, Unit } from '../ignition/types';
import { kernelArguments } from '../kernel-arguments';
import { fingerprint } from './contents';

/** One thing that a MachineConfig sets on a node. */
export interface Write {
  readonly sort: 'file' | 'unit' | 'user' | 'argument' | 'setting';
  /** Such as `/etc/chrony.conf`, `kernel argument audit` or `kernelType`. */
  readonly what: string;
  /** Which side of it, such as `contents`. */
  readonly part: string;
  /** The same for the same setting. */
  readonly value: string;
  /** Where it stands in the manifest. */
  readonly path: Path;
}

/** The Ignition config of a MachineConfig, in the version that the release renders; undefined where there is none to read. */
export function ignitionOf({ spec }: MachineConfig, release: Release): Ignition | undefined {
  const config: unknown = spec?.config;
  return isObject(config) ? parseIgnition(config, release).config : undefined;
}

/** Where an element of a list stands in the user's own config; the config itself where that is written otherwise. */
export function locate({ spec }: MachineConfig, list: Path, key: string, value: string): Path {
  const elements: unknown = valueAt(spec?.config, list);
  const at = Array.isArray(elements) ? elements.findIndex((element: unknown) => isObject(element) && element[key] === value) : -1;
  return at === -1 ? ['spec', 'config'] : ['spec', 'config', ...list, at];
}

const owner = (of: Owner | undefined): string | undefined => (of ? String(of.id ?? of.name ?? '') || undefined : undefined);

type Parts = Readonly<Record<string, string | undefined>>;

function written(sort: Write['sort'], what: string, path: Path, parts: Parts): Write[] {
  const found: Write[] = [];
  for (const part in parts) {
    const value = parts[part];
    if (value !== undefined) found.push({ sort, what, part, value, path });
  }
  return found;
}

const shared = ({ user, group }: File | Directory | Link): Parts => ({ owner: owner(user), group: owner(group) });

const octal = (mode: number | undefined): string | undefined => mode?.toString(8).padStart(4, '0');

const text = (value: boolean | undefined): string | undefined => value?.toString();

function* storageWrites(config: MachineConfig, { storage = {} }: Ignition): Generator<Write> {
  const at = (list: string, path: string): Path => locate(config, ['storage', list], 'path', path);
  for (const file of storage.files ?? []) {
    const contents = file.contents && fingerprint(file.contents);
    yield* written('file', file.path, at('files', file.path), { kind: 'file', contents, mode: octal(file.mode), ...shared(file) });
  }
  for (const directory of storage.directories ?? []) {
    yield* written('file', directory.path, at('directories', directory.path), {
      kind: 'directory',
      mode: octal(directory.mode),
      ...shared(directory),
    });
  }
  for (const link of storage.links ?? [])
    yield* written('file', link.path, at('links', link.path), { kind: 'link', target: link.target, ...shared(link) });
}

function* unitWrites(config: MachineConfig, { name, contents, dropins = [], enabled, mask }: Unit): Generator<Write> {
  const path = locate(config, ['systemd', 'units'], 'name', name);
  yield* written('unit', `unit ${name}`, path, { contents: contents || undefined, enabled: text(enabled), mask: text(mask) });
  for (const dropin of dropins) yield* written('unit', `drop-in ${dropin.name} of ${name}`, path, { contents: dropin.contents });
}

/** Keys and groups of several configs add up; the rest is overridden. */
function* userWrites(config: MachineConfig, { name, sshAuthorizedKeys: _keys, groups: _groups, ...rest }: PasswdUser): Generator<Write> {
  const parts = Object.entries(rest).map(([part, value]) => [part, value === undefined ? undefined : String(value)] as const);
  yield* written('user', `user ${name}`, locate(config, ['passwd', 'users'], 'name', name), Object.fromEntries(parts));
}

function* argumentWrites({ spec }: MachineConfig): Generator<Write> {
  for (const { argument, path } of kernelArguments(spec)) {
    const [name = ''] = argument.split('=');
    yield { sort: 'argument', what: `kernel argument ${name}`, part: 'value', value: argument, path };
  }
}

/** Of these the last one counts; the default kernel is never among them (MCO pkg/controller/common/helpers.go, MergeMachineConfigs). */
function* settingWrites({ spec: { kernelType, osImageURL, baseOSExtensionsContainerImage } = {} }: MachineConfig): Generator<Write> {
  const settings = { kernelType: isOtherKernel(kernelType) ? kernelType : undefined, osImageURL, baseOSExtensionsContainerImage };
  for (const [what, value] of Object.entries(settings))
    if (value) yield { sort: 'setting', what, part: 'value', value, path: ['spec', what] };
}

function* allWrites(config: MachineConfig, release: Release): Generator<Write> {
  const ignition = ignitionOf(config, release);
  if (ignition) {
    yield* storageWrites(config, ignition);
    for (const unit of ignition.systemd?.units ?? []) yield* unitWrites(config, unit);
    for (const user of ignition.passwd?.users ?? []) yield* userWrites(config, user);
  }
  yield* argumentWrites(config);
  yield* settingWrites(config);
}

/** Everything that a MachineConfig writes; an Ignition config that the operator refuses writes nothing. */
export const writesOf: (config: MachineConfig, release: Release) => readonly Write[] = perRelease((config, release) => [
  ...allWrites(config, release),
]);
