import { all, oneOf } from '../../../code/narrow';
import { defined } from '../../../core/metadata';
import type { Release } from '../../../core/target';
import { extensionNames, ignitionVersion } from '../../facts';
import type { Owner } from '../../ignition/types';
import type { MachineConfigProps } from '../../machine-config';
import type { IgnitionProps } from '../../machine-config/config';
import type { FileProps } from '../../machine-config/files';
import type { UnitProps } from '../../machine-config/units';
import { bootDeviceProps } from './boot-device';
import { held, key, local, localFolder, resource } from './contents';
import { ButaneFault, minorOf, readButane, specOf } from './read';
import type { Butane, ButaneFile, ButaneUnit, ButaneUser } from './types';

/**
 * The props of a MachineConfig that is what Butane would make of a config.
 *
 * @throws ButaneFault where Butane would refuse it, or where it refers to what is not at hand
 */
export function butaneProps(value: Readonly<Record<string, unknown>>, release: Release): MachineConfigProps {
  const { head, config } = readButane(value);
  const { kernelArguments, extensions, fips, kernelType } = config.openshift ?? {};
  const known = extensions && all(extensions.map((name) => oneOf(extensionNames, name)));
  if (extensions && !known)
    throw new ButaneFault(['openshift', 'extensions'], 'no release has one of these extensions', 'see the documentation');
  const { name, role, labels } = head;
  return defined({
    name,
    role,
    labels: Object.keys(labels).length > 0 ? labels : undefined,
    kernelArguments,
    kernelType: kernelType === '' ? undefined : oneOf(['default', 'realtime'], kernelType),
    fips,
    extensions: known,
    ...ignitionProps(config, `3.${specOf(minorOf(value))}.0`, release),
  });
}

function ignitionProps({ ignition, passwd, storage = {}, systemd, bootDevice }: Butane, version: string, release: Release): IgnitionProps {
  const [user, ...more] = passwd?.users ?? [];
  const other = [user, ...more].findIndex((one) => one !== undefined && one.name !== 'core');
  if (other >= 0 || more.length > 0) throw new ButaneFault(['passwd', 'users'], 'core is the one user there is', 'leave others out');
  const { config, security, proxy, timeouts } = ignition ?? {};
  const authorities = security?.tls?.certificateAuthorities?.map((one, i) =>
    resource(one, ['ignition', 'security', 'tls', 'certificate_authorities', i]),
  );
  const section = defined({
    version: version === ignitionVersion(release) ? undefined : version,
    config: config && {
      ...(config.merge && { merge: config.merge.map((one, i) => resource(one, ['ignition', 'config', 'merge', i])) }),
      ...(config.replace && { replace: resource(config.replace, ['ignition', 'config', 'replace']) }),
    },
    security: authorities && { tls: { certificateAuthorities: authorities } },
    proxy,
    timeouts,
  });
  const parts = defined({
    files: storage.files?.map(fileProps),
    trees: storage.trees?.map(({ local: folder = '', path }) => defined({ tree: localFolder(folder), path })),
    units: systemd?.units?.map(unitProps),
    core: user && coreProps(user),
    bootDevice: bootDevice && bootDeviceProps(bootDevice),
    disks: storage.disks,
    raid: storage.raid,
    luks: storage.luks?.map(({ keyFile, ...volume }, i) => {
      return { ...volume, ...(keyFile && { keyFile: key(keyFile, ['storage', 'luks', i, 'key_file']) }) };
    }),
    filesystems: storage.filesystems?.map(({ withMountUnit, ...one }) => ({ ...one, ...(withMountUnit && { mountUnit: true }) })),
  });
  // Butane writes a config in any case.
  if (Object.keys(parts).length === 0) return { ignition: { ...section, version } };
  return { ...parts, ...(Object.keys(section).length > 0 && { ignition: section }) };
}

const who = ({ id, name }: Owner = {}): string | number | undefined => name ?? id;

function fileProps({ path, mode, overwrite, user, group, contents }: ButaneFile, i: number): FileProps {
  const written = mode === undefined || mode === 0o644 ? undefined : `0${mode.toString(8).padStart(3, '0')}`;
  const props = { path, mode: written, user: who(user), group: who(group), overwrite };
  return defined({ ...props, ...(contents && held(contents, ['storage', 'files', i, 'contents'])) } as FileProps);
}

const textOf = (contents: string | undefined, path: string | undefined) => (path === undefined ? contents : local(path));

const unitProps = ({ name, enabled, mask, contents, contentsLocal, dropins }: ButaneUnit): UnitProps =>
  defined({
    name,
    enabled,
    mask,
    contents: textOf(contents, contentsLocal),
    dropins: dropins?.map((one) => ({ name: one.name, contents: textOf(one.contents, one.contentsLocal) ?? '' })),
  });

const coreProps = ({ passwordHash, sshAuthorizedKeys, sshAuthorizedKeysLocal }: ButaneUser) =>
  defined({
    sshAuthorizedKeys:
      sshAuthorizedKeys || sshAuthorizedKeysLocal
        ? [...(sshAuthorizedKeys ?? []), ...(sshAuthorizedKeysLocal ?? []).map(local)]
        : undefined,
    passwordHash,
  });
