import { defined } from '../../core/metadata';
import type { Release } from '../../core/target';
import { ignitionVersion } from '../facts';
import type { Ignition, IgnitionSection } from '../ignition/types';
import { type BootDeviceProps, bootDevice } from './boot-device';
import { type CoreUserProps, coreUser } from './core-user';
import { type FileProps, filesOf, type TreeProps } from './files';
import { mergeConfigs } from './merge';
import { filesystem, luks, mountUnits, type StorageProps, withFipsCipher } from './storage';
import { type UnitProps, unit } from './units';

/** What becomes the Ignition config of a MachineConfig: all that Butane's OpenShift variant takes. */
export interface IgnitionProps extends StorageProps {
  /** @default - none */
  readonly files?: readonly FileProps[];
  /** Folders of this machine whose files are written too. @default - none */
  readonly trees?: readonly TreeProps[];
  /** @default - none */
  readonly units?: readonly UnitProps[];
  /** How people log in to the nodes. @default - as the cluster has it */
  readonly core?: CoreUserProps;
  /** A mirrored or encrypted system disk. @default - as it comes */
  readonly bootDevice?: BootDeviceProps;
  /**
   * Proxy, certificates, timeouts and further configs, which only a node's first boot looks at, and the version of the config.
   * @default - the version that the release renders
   */
  readonly ignition?: Partial<IgnitionSection>;
}

type Props = IgnitionProps & { readonly fips?: boolean };

/** Undefined where nothing asks for an Ignition config. Sections that have nothing in them stay out. */
export function ignitionConfig(props: Props, release: Release | undefined): Ignition | undefined {
  const { files, trees, units, core, bootDevice: boot, ignition, disks, raid, luks: volumes, filesystems } = props;
  const parts = [files, trees, units, core, boot, ignition, disks, raid, volumes, filesystems];
  if (parts.every((part) => part === undefined)) return undefined;
  const users = {
    storage: section({
      disks,
      files: files || trees ? filesOf(files, trees) : undefined,
      filesystems: filesystems?.map(filesystem),
      luks: volumes?.map(luks),
      raid,
    }),
    systemd: section({ units: units?.map(unit) }),
  };
  const mounts = mountUnits(props);
  const ours = { storage: section(boot ? bootDevice(boot) : {}), systemd: section({ units: mounts.length > 0 ? mounts : undefined }) };
  const { storage, systemd } = mergeConfigs(ours, users);
  const encrypted = props.fips && storage?.luks?.map((volume) => withFipsCipher(volume, release));
  return defined({
    ignition: { version: release === undefined ? '3.2.0' : ignitionVersion(release), ...ignition },
    passwd: core && { users: [coreUser(core)] },
    storage: encrypted ? { ...storage, luks: encrypted } : storage,
    systemd,
  });
}

function section<T extends object>(fields: T): T | undefined {
  const kept = defined(fields);
  return Object.keys(kept).length > 0 ? kept : undefined;
}
