import type { Path } from '../../../core/path';
import { join } from '../go/path';
import type { Dropin, File, Ignition, Node, Owner, PasswdGroup, PasswdUser, Resource, Unit } from '../types';
import { dropinsOf, lastOfEach, mergedUser } from './dedupe';
import { Origins } from './origins';
import type { File2, Ignition2, Node2, Reference2, Storage2, Unit2, User2 } from './types';

export interface Converted {
  readonly config: Ignition;
  readonly origins: Origins;
}

/**
 * A spec 2 config as spec 3.0, duplicates removed as the machine-config operator does: of files and units with one path or
 * name the last stays, and both lists come out last first (coreos/ign-converter translate/v23tov30, Translate).
 */
export function convertSpec2({ ignition, passwd, storage = {}, systemd }: Ignition2): Converted {
  const origins = new Origins();
  const config: Ignition = {
    ignition: convertIgnition(ignition, origins),
    passwd: {
      groups: all(passwd?.groups, ['passwd', 'groups'], origins, convertGroup),
      users: convertUsers(passwd?.users ?? [], origins),
    },
    storage: convertStorage(storage, origins),
    systemd: { units: convertUnits(systemd?.units ?? [], origins) },
  };
  return { config, origins };
}

/** Before spec 2.2 a missing mode was the mode 0 (config/v2_2/translate.go, TranslateFromV2_1). */
export function withModes(config: Ignition2): Ignition2 {
  const { directories = [], files = [] } = config.storage ?? {};
  const moded = <T extends { readonly mode?: number }>(nodes: readonly T[]): T[] => nodes.map((node) => ({ mode: 0, ...node }));
  return { ...config, storage: { ...config.storage, directories: moded(directories), files: moded(files) } };
}

function all<A, B extends object>(items: readonly A[] | undefined, path: Path, origins: Origins, convert: (item: A) => B): B[] {
  return (items ?? []).map((item, i) => origins.note(convert(item), [...path, i]));
}

/** Spec 2 knows no difference between missing and false or empty. */
const on = (flag: boolean | undefined): boolean | undefined => flag || undefined;
const set = (text: string | undefined): string | undefined => text || undefined;

function convertIgnition({ config, security, timeouts }: Ignition2['ignition'], origins: Origins): Ignition['ignition'] {
  const authorities = ['ignition', 'security', 'tls', 'certificateAuthorities'];
  return {
    version: '3.0.0',
    config: {
      merge: all(config?.append, ['ignition', 'config', 'append'], origins, convertReference),
      replace: config?.replace && convertReference(config.replace),
    },
    security: { tls: { certificateAuthorities: all(security?.tls?.certificateAuthorities, authorities, origins, convertReference) } },
    timeouts,
  };
}

const convertReference = ({ source = '', verification }: Reference2): Resource => ({ source, verification });

const convertGroup = ({ name = '', gid, passwordHash, system }: Partial<PasswdGroup>): PasswdGroup => ({
  name,
  gid,
  passwordHash: set(passwordHash),
  system: on(system),
});

function convertUsers(users: readonly User2[], origins: Origins): PasswdUser[] {
  const user = mergedUser(users);
  return user === undefined ? [] : [origins.note(convertUser(user), ['passwd', 'users', users.length - 1])];
}

const convertUser = (user: User2): PasswdUser => ({
  name: user.name ?? '',
  passwordHash: user.passwordHash,
  sshAuthorizedKeys: user.sshAuthorizedKeys,
  uid: user.uid,
  gecos: set(user.gecos),
  homeDir: set(user.homeDir),
  noCreateHome: on(user.noCreateHome),
  primaryGroup: set(user.primaryGroup),
  groups: user.groups,
  noUserGroup: on(user.noUserGroup),
  noLogInit: on(user.noLogInit),
  shell: set(user.shell),
  system: on(user.system),
});

/** Only the filesystem root can be carried over, and it is what spec 3 means without saying. */
function convertStorage({ directories, disks, files = [], links, raid }: Storage2, origins: Origins): NonNullable<Ignition['storage']> {
  return {
    directories: all(directories, ['storage', 'directories'], origins, (d) => ({ ...convertNode(d), mode: d.mode })),
    disks: all(disks, ['storage', 'disks'], origins, ({ device = '', wipeTable }) => ({ device, wipeTable: on(wipeTable) })),
    files: lastOfEach(files, ({ path = '' }) => path).map(({ item, index }) => convertFile(item, ['storage', 'files', index], origins)),
    links: all(links, ['storage', 'links'], origins, (l) => ({ ...convertNode(l), hard: on(l.hard), target: l.target ?? '' })),
    raid: all(raid, ['storage', 'raid'], origins, ({ name = '', spares, ...rest }) => ({ ...rest, name, spares: spares || undefined })),
  };
}

const convertOwner = (owner: Owner | undefined): Owner | undefined => owner && { id: owner.id, name: set(owner.name) };

const convertNode = ({ path = '', overwrite, user, group }: Node2): Node => ({
  path: join('/', path),
  overwrite,
  user: convertOwner(user),
  group: convertOwner(group),
});

/** Spec 2 files overwrite what is there unless they say otherwise. */
function convertFile(file: File2, path: Path, origins: Origins): File {
  const { compression, source = '', verification } = file.contents ?? {};
  const contents = origins.note({ compression: set(compression), source, verification }, [...path, 'contents']);
  const node = { ...convertNode(file), mode: file.mode };
  if (file.append) return origins.note({ ...node, overwrite: false, append: [contents] }, path);
  return origins.note({ ...node, overwrite: file.overwrite ?? true, contents }, path);
}

function convertUnits(units: readonly Unit2[], origins: Origins): Unit[] {
  return lastOfEach(units, ({ name = '' }) => name).map(({ item, index }) => {
    const dropins = dropinsOf(units, index).map(({ unit, dropin }) =>
      origins.note(convertDropin(units[unit]?.dropins?.[dropin] ?? {}), ['systemd', 'units', unit, 'dropins', dropin]),
    );
    return origins.note(convertUnit(item, dropins), ['systemd', 'units', index]);
  });
}

const convertDropin = ({ name = '', contents }: Partial<Dropin>): Dropin => ({ name, contents: set(contents) });

const convertUnit = ({ name = '', contents, enable, enabled, mask }: Unit2, dropins: readonly Dropin[]): Unit => ({
  name,
  contents: set(contents),
  dropins,
  enabled: enabled ?? on(enable),
  mask: on(mask),
});
