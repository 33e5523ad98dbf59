/**
 * An Ignition config as spec 3.5 has it, which holds everything that older specs have. Optional fields that are left out
 * keep Ignition's default. From coreos/ignition config/v3_5/types/schema.go.
 */
export interface Ignition {
  readonly ignition: IgnitionSection;
  /** Since 3.3. The machine-config operator refuses changes of it on a running cluster; use `spec.kernelArguments`. */
  readonly kernelArguments?: KernelArguments;
  readonly passwd?: Passwd;
  readonly storage?: Storage;
  readonly systemd?: Systemd;
}

export interface IgnitionSection {
  /** The spec version, `3.0.0` to `3.5.0`: three numbers, the last 0. */
  readonly version: string;
  readonly config?: {
    /** Configs to merge in; each needs a source. */
    readonly merge?: readonly Resource[];
    readonly replace?: Resource;
  };
  /** Since 3.1. */
  readonly proxy?: Proxy;
  readonly security?: { readonly tls?: { readonly certificateAuthorities?: readonly Resource[] } };
  readonly timeouts?: {
    /** Seconds. @default 10 */
    readonly httpResponseHeaders?: number;
    /** Seconds, 0 for no limit. @default 0 */
    readonly httpTotal?: number;
  };
}

export interface Proxy {
  /** An http or https URL. */
  readonly httpProxy?: string;
  /** An http or https URL. */
  readonly httpsProxy?: string;
  readonly noProxy?: readonly string[];
}

/** Something to fetch, or that a data URL holds. */
export interface Resource {
  /** A URL: http, https, tftp, s3, data, gs (since 3.2), arn (since 3.4). The machine-config daemon takes data URLs only. */
  readonly source?: string;
  /** How the source is compressed. @default - not compressed */
  readonly compression?: string;
  /** Since 3.1; only with an http or https source. */
  readonly httpHeaders?: readonly HttpHeader[];
  readonly verification?: {
    /** `sha512-<128 hex digits>`, since 3.1 also `sha256-<64 hex digits>`. */
    readonly hash?: string;
  };
}

export interface HttpHeader {
  readonly name: string;
  /** @default - the header is taken away */
  readonly value?: string;
}

export interface KernelArguments {
  readonly shouldExist?: readonly string[];
  readonly shouldNotExist?: readonly string[];
}

export interface Passwd {
  readonly groups?: readonly PasswdGroup[];
  /** The machine-config operator supports the user `core` only, with its keys and password. */
  readonly users?: readonly PasswdUser[];
}

export interface PasswdGroup {
  readonly name: string;
  readonly gid?: number;
  readonly passwordHash?: string;
  /** Since 3.2. @default true */
  readonly shouldExist?: boolean;
  readonly system?: boolean;
}

export interface PasswdUser {
  readonly name: string;
  readonly gecos?: string;
  readonly groups?: readonly string[];
  readonly homeDir?: string;
  readonly noCreateHome?: boolean;
  readonly noLogInit?: boolean;
  readonly noUserGroup?: boolean;
  readonly passwordHash?: string;
  readonly primaryGroup?: string;
  readonly sshAuthorizedKeys?: readonly string[];
  readonly shell?: string;
  /** Since 3.2. @default true */
  readonly shouldExist?: boolean;
  readonly system?: boolean;
  readonly uid?: number;
}

export interface Storage {
  readonly directories?: readonly Directory[];
  readonly disks?: readonly Disk[];
  readonly files?: readonly File[];
  readonly filesystems?: readonly Filesystem[];
  readonly links?: readonly Link[];
  /** Since 3.2. */
  readonly luks?: readonly Luks[];
  readonly raid?: readonly Raid[];
}

/** What files, directories and links share. */
export interface Node {
  /** Absolute, with no trailing or double slash, no `.` or `..`; once only in a config. */
  readonly path: string;
  /** Whether what is there goes first. @default false; the machine-config operator makes it true for files */
  readonly overwrite?: boolean;
  readonly user?: Owner;
  readonly group?: Owner;
}

/** By id or by name, not both. */
export interface Owner {
  readonly id?: number;
  readonly name?: string;
}

export interface File extends Node {
  /** Pieces to add at the end. The machine-config operator refuses to apply them. */
  readonly append?: readonly Resource[];
  readonly contents?: Resource;
  /** As a number: 0o644 is 420. At most 0o777. @default 0o644 */
  readonly mode?: number;
}

export interface Directory extends Node {
  /** As a number: 0o755 is 493. At most 0o7777. @default 0o755 */
  readonly mode?: number;
}

export interface Link extends Node {
  readonly target?: string;
  /** @default false, a symbolic link */
  readonly hard?: boolean;
}

export interface Disk {
  /** Absolute path of the device. */
  readonly device: string;
  readonly partitions?: readonly Partition[];
  readonly wipeTable?: boolean;
}

export interface Partition {
  /** 0 for the next free one, which then needs a label. */
  readonly number?: number;
  /** At most 36 bytes, no colon. */
  readonly label?: string;
  /** MiB, 0 for all there is. */
  readonly sizeMiB?: number;
  /** MiB, 0 for the largest free block. */
  readonly startMiB?: number;
  readonly guid?: string;
  readonly typeGuid?: string;
  /** Since 3.2. */
  readonly resize?: boolean;
  readonly shouldExist?: boolean;
  readonly wipePartitionEntry?: boolean;
}

export interface Filesystem {
  /** Absolute path of the device. */
  readonly device: string;
  /** ext4, btrfs, xfs, swap, vfat or none (since 3.3). */
  readonly format?: string;
  /** At most 16 bytes for ext4, 256 btrfs, 12 xfs, 15 swap, 11 vfat. */
  readonly label?: string;
  /** Since 3.1. */
  readonly mountOptions?: readonly string[];
  readonly options?: readonly string[];
  /** Where it is mounted while Ignition runs. */
  readonly path?: string;
  readonly uuid?: string;
  readonly wipeFilesystem?: boolean;
}

export interface Raid {
  readonly name: string;
  /** linear, raid0, raid1, raid4, raid5, raid6 or raid10. */
  readonly level?: string;
  readonly devices?: readonly string[];
  readonly options?: readonly string[];
  readonly spares?: number;
}

export interface Luks {
  /** No slash. */
  readonly name: string;
  readonly device?: string;
  /** Since 3.5. */
  readonly cex?: { readonly enabled?: boolean };
  readonly clevis?: Clevis;
  /** Since 3.4. */
  readonly discard?: boolean;
  readonly keyFile?: Resource;
  /** At most 47 bytes. */
  readonly label?: string;
  /** Since 3.4. */
  readonly openOptions?: readonly string[];
  readonly options?: readonly string[];
  readonly uuid?: string;
  readonly wipeVolume?: boolean;
}

export interface Clevis {
  readonly custom?: {
    /** tpm2, tang or sss. */
    readonly pin?: string;
    readonly config?: string;
    readonly needsNetwork?: boolean;
  };
  readonly tang?: readonly Tang[];
  readonly threshold?: number;
  readonly tpm2?: boolean;
}

export interface Tang {
  /** An http or https URL. */
  readonly url?: string;
  readonly thumbprint?: string;
  /** JSON text, since 3.4. */
  readonly advertisement?: string;
}

export interface Systemd {
  readonly units?: readonly Unit[];
}

export interface Unit {
  /** With one of systemd's endings, such as `.service`. */
  readonly name: string;
  readonly contents?: string;
  readonly dropins?: readonly Dropin[];
  readonly enabled?: boolean;
  readonly mask?: boolean;
}

export interface Dropin {
  /** Ends in `.conf`. */
  readonly name: string;
  readonly contents?: string;
}
