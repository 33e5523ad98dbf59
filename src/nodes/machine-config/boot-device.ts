import { defined } from '../../core/metadata';
import type { Clevis, Disk, Filesystem, Luks, Partition, Raid, Storage } from '../ignition/types';

interface Pins {
  /** Opened by the machine's TPM2. @default false */
  readonly tpm2?: boolean;
  /** Servers that open it, each by its URL and the thumbprint of its key. @default - none */
  readonly tang?: Clevis['tang'];
  /** How many of the TPM2 and the servers are needed. @default 1 */
  readonly threshold?: number;
  /** Passes TRIM through to the disk; OpenShift 4.14 and newer. @default false */
  readonly discard?: boolean;
  readonly cex?: never;
}

/** A Crypto Express card of IBM Z opens it; OpenShift 4.19 and newer. */
interface Cex {
  readonly cex: true;
  /** Passes TRIM through to the disk. @default false */
  readonly discard?: boolean;
  readonly tpm2?: never;
  readonly tang?: never;
  readonly threshold?: never;
}

interface Mirror {
  /** Whole disks that mirror each other, two at least. */
  readonly devices: readonly [string, string, ...string[]];
}

interface OrdinaryBootDevice {
  /** How the disk is partitioned. @default 'x86_64' */
  readonly layout?: 'x86_64' | 'aarch64' | 'ppc64le';
  /** Keeps the system on several disks at once. @default - on one */
  readonly mirror?: Mirror;
  /** Encrypts the root filesystem. @default - not encrypted */
  readonly luks?: Pins;
}

interface ZBootDevice {
  readonly layout: 's390x-virt';
  readonly mirror?: never;
  readonly luks: Pins | Cex;
}

interface ZDiskBootDevice {
  readonly layout: 's390x-eckd' | 's390x-zfcp';
  readonly mirror?: never;
  /** `device` is the disk: `/dev/dasda` for eckd, `/dev/sda` for zfcp. */
  readonly luks: (Pins | Cex) & { readonly device: string };
}

/** The disk that nodes boot from. It is set up when a node is installed. */
export type BootDeviceProps = OrdinaryBootDevice | ZBootDevice | ZDiskBootDevice;

/** What the kernel opens a root volume by that a Crypto Express card guards. */
export const cexArgument = 'rd.luks.key=/etc/luks/cex.key';

/** Types of partitions, from coreos/butane config/fcos/v1_*\/translate.go, as is the layout of a mirrored disk. */
const typeGuids = {
  reserved: '8DA63339-0007-60C0-C436-083AC8230908',
  bios: '21686148-6449-6E6F-744E-656564454649',
  prep: '9E1A2D38-C612-4316-AA26-8B49521E5A8B',
  esp: 'C12A7328-F81F-11D2-BA4B-00A0C93EC93B',
};
const sizes = { reserved: 1, bios: 1, prep: 4, esp: 127 };
type Purpose = keyof typeof typeGuids;

/** The first two partitions of each layout; those for boot and root follow. */
const layouts: Readonly<Record<NonNullable<OrdinaryBootDevice['layout']>, readonly [Purpose, Purpose]>> = {
  x86_64: ['bios', 'esp'],
  aarch64: ['reserved', 'esp'],
  ppc64le: ['prep', 'reserved'],
};

/** Disks, arrays, the encrypted volume and filesystems of a boot device; nothing where it asks for neither mirror nor encryption. */
export function bootDevice(props: BootDeviceProps): Storage {
  const { mirror } = props;
  const volume = rootVolume(props);
  if (!mirror && !volume) return {};
  const firsts = layouts[(props as OrdinaryBootDevice).layout ?? 'x86_64'];
  const disks = mirror?.devices.map((device, i) => mirrored(device, i + 1, firsts));
  const root: Filesystem = {
    device: volume ? '/dev/mapper/root' : '/dev/md/md-root',
    format: 'xfs',
    label: 'root',
    wipeFilesystem: true,
  };
  return defined({
    disks,
    raid: mirror && arrays(mirror.devices.length),
    luks: volume && [volume],
    filesystems: [...(mirror ? mirroredFilesystems(mirror.devices.length, firsts.includes('esp')) : []), root],
  });
}

function mirrored(device: string, number: number, firsts: readonly [Purpose, Purpose]): Disk {
  const first = firsts.map((purpose): Partition => {
    return { label: `${purpose}-${number}`, sizeMiB: sizes[purpose], typeGuid: typeGuids[purpose] };
  });
  return { device, wipeTable: true, partitions: [...first, { label: `boot-${number}`, sizeMiB: 384 }, { label: `root-${number}` }] };
}

function arrays(disks: number): Raid[] {
  const devices = (label: string): string[] => Array.from({ length: disks }, (_, i) => `/dev/disk/by-partlabel/${label}-${i + 1}`);
  return [
    // The superblock goes to the end, as firmware reads the partition as if it were no array.
    { name: 'md-boot', level: 'raid1', devices: devices('boot'), options: ['--metadata=1.0'] },
    { name: 'md-root', level: 'raid1', devices: devices('root') },
  ];
}

function mirroredFilesystems(disks: number, esp: boolean): Filesystem[] {
  const espOf = (number: number): Filesystem => {
    const label = `esp-${number}`;
    return { device: `/dev/disk/by-partlabel/${label}`, format: 'vfat', label, wipeFilesystem: true };
  };
  const boot: Filesystem = { device: '/dev/md/md-boot', format: 'ext4', label: 'boot', wipeFilesystem: true };
  return [...(esp ? Array.from({ length: disks }, (_, i) => espOf(i + 1)) : []), boot];
}

function rootVolume(props: BootDeviceProps): Luks | undefined {
  const { luks: wanted } = props;
  if (!wanted?.cex && !wanted?.tpm2 && !wanted?.tang?.length) return undefined;
  const { tpm2, tang, threshold, discard } = wanted;
  return defined({
    name: 'root',
    label: 'luks-root',
    device: rootDevice(props),
    discard,
    wipeVolume: true,
    cex: wanted.cex && { enabled: true },
    clevis: wanted.cex ? undefined : defined({ tpm2, tang, threshold }),
  });
}

function rootDevice(props: BootDeviceProps): string {
  if (props.layout === 's390x-eckd') return `${props.luks.device}2`;
  if (props.layout === 's390x-zfcp') return `${props.luks.device}4`;
  return props.mirror ? '/dev/md/md-root' : '/dev/disk/by-partlabel/root';
}
