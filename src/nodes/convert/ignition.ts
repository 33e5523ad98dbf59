import type { Complete } from '../../code/conversion';
import type { Release } from '../../core/target';
import { ignitionVersion } from '../facts';
import { decode } from '../ignition/go/decode';
import { configShape } from '../ignition/spec3/shape';
import type { File, Ignition, IgnitionSection, Luks, Owner, PasswdUser, Unit } from '../ignition/types';
import type { IgnitionProps } from '../machine-config/config';
import type { CoreUserProps } from '../machine-config/core-user';
import type { FileProps } from '../machine-config/files';
import type { LuksProps } from '../machine-config/storage';
import type { UnitProps } from '../machine-config/units';
import { contentsOf } from './contents';

/** No part at all. */
export const noParts: Readonly<Record<keyof IgnitionProps, undefined>> = {
  files: undefined,
  trees: undefined,
  units: undefined,
  core: undefined,
  bootDevice: undefined,
  ignition: undefined,
  disks: undefined,
  raid: undefined,
  luks: undefined,
  filesystems: undefined,
};

/** The config, where it is one of spec 3 whose fields all have their types. */
function spec3(config: Record<string, unknown>): Ignition | undefined {
  const { version } = (config['ignition'] ?? {}) as { readonly version?: unknown };
  const [, minor] = typeof version === 'string' ? (/^3\.([0-5])\.0$/.exec(version) ?? []) : [];
  if (minor === undefined) return undefined;
  const { problems } = decode(config, configShape, Number(minor));
  return problems.length === 0 ? (config as unknown as Ignition) : undefined;
}

/** The way back from an Ignition config to its parts; undefined where it is of an old version, or not one that Ignition reads. */
export function partsOf(config: Record<string, unknown>, release: Release): Complete<IgnitionProps> | undefined {
  const found = spec3(config);
  if (!found) return undefined;
  const { ignition, passwd, storage = {}, systemd } = found;
  const { files, disks, raid, luks, filesystems } = storage;
  const [user, ...more] = passwd?.users ?? [];
  const parts = {
    files: files?.map(fileProps),
    units: systemd?.units?.map(unitProps),
    core: user?.name === 'core' && more.length === 0 ? coreProps(user) : undefined,
    disks,
    raid,
    luks: luks?.map(luksProps),
    filesystems: filesystems?.map((one) => ({ ...one })),
  };
  const isUsual = isOnlyVersion(ignition, release) && Object.values(parts).some((part) => part !== undefined);
  return { ...noParts, ignition: isUsual ? undefined : ignition, ...parts };
}

const isOnlyVersion = (ignition: IgnitionSection, release: Release): boolean =>
  Object.keys(ignition).length === 1 && ignition.version === ignitionVersion(release);

const octal = (mode: number): string | number => (mode <= 0o7777 ? `0${mode.toString(8).padStart(3, '0')}` : mode);

function fileProps({ path, mode, overwrite, user, group, contents }: File): FileProps {
  const held = contents && contentsOf(contents);
  return {
    path,
    mode: mode === undefined || mode === 0o644 ? undefined : octal(mode),
    user: ownerOf(user),
    group: ownerOf(group),
    overwrite,
    ...held,
  } as FileProps;
}

const ownerOf = ({ id, name }: Owner = {}): string | number | undefined => name ?? id;

const unitProps = ({ name, enabled, mask, contents, dropins }: Unit): UnitProps => ({
  name,
  enabled,
  mask,
  contents,
  dropins: dropins?.map((dropin) => ({ name: dropin.name, contents: dropin.contents ?? '' })),
});

const coreProps = ({ sshAuthorizedKeys, passwordHash }: PasswdUser): CoreUserProps => ({ sshAuthorizedKeys, passwordHash });

const luksProps = ({ keyFile, ...volume }: Luks): LuksProps => ({ ...volume, keyFile: keyFile && contentsOf(keyFile).contents });
