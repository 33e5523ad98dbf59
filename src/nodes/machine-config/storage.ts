import { defined } from '../../core/metadata';
import type { Release } from '../../core/target';
import { inRange } from '../../core/target';
import type { Disk, Filesystem, Luks, Raid, Unit } from '../ignition/types';
import { type Contents, dataUrl } from './contents';
import { mountUnit } from './mount-unit';

/** A filesystem to make, and to mount where asked for. */
export interface FilesystemProps extends Filesystem {
  /**
   * Writes a unit beside it that mounts it at boot, or takes it as swap. It needs `format`, and `path` unless that is swap.
   * @default false
   */
  readonly mountUnit?: boolean;
}

/** An encrypted volume, opened with a TPM2, Tang servers, a key file, or from OpenShift 4.19 on a Crypto Express card. */
export interface LuksProps extends Omit<Luks, 'keyFile'> {
  /** The key that opens it, in the clear in the MachineConfig. @default - made at random */
  readonly keyFile?: Contents;
}

/** Disks of nodes. They are set up when a node is installed, and can hardly be changed later. */
export interface StorageProps {
  /** @default - none */
  readonly disks?: readonly Disk[];
  /** @default - none */
  readonly raid?: readonly Raid[];
  /** @default - none */
  readonly luks?: readonly LuksProps[];
  /** @default - none */
  readonly filesystems?: readonly FilesystemProps[];
}

export const luks = ({ keyFile, ...volume }: LuksProps): Luks =>
  defined({ ...volume, keyFile: keyFile === undefined ? undefined : { ...dataUrl(keyFile) } });

export const filesystem = ({ mountUnit: _, ...rest }: FilesystemProps): Filesystem => rest;

/** The units of filesystems that ask for one. */
export const mountUnits = ({ filesystems = [], luks: volumes = [] }: StorageProps): Unit[] =>
  filesystems.filter((fs) => fs.mountUnit).map((fs) => mountUnit(fs, isRemote(fs, volumes)));

/** Whether a filesystem lies on a volume that is opened over the network. */
const isRemote = ({ device }: Filesystem, volumes: readonly LuksProps[]): boolean =>
  volumes.some(
    ({ name, clevis }) =>
      (clevis?.tang ?? []).length > 0 && (device === `/dev/mapper/${name}` || device === `/dev/disk/by-id/dm-name-${name}`),
  );

const fipsCipher = ['--cipher', 'aes-cbc-essiv:sha256'];

/**
 * Up to OpenShift 4.19 the default cipher of LUKS is not one that FIPS allows (coreos/butane config/openshift/v4_*\/translate.go).
 * Without a release, as the oldest has it.
 */
export function withFipsCipher(volume: Luks, release: Release | undefined): Luks {
  if (release !== undefined && !inRange('<4.20', release)) return volume;
  const { options = [] } = volume;
  const chosen = options.some((option) => option === '--cipher' || option === '-c' || option.startsWith('--cipher='));
  return chosen ? volume : { ...volume, options: [...options, ...fipsCipher] };
}
