import type { Disk, Filesystem, IgnitionSection, Luks, Owner, Raid, Tang } from '../../ignition/types';

/** Where Butane finds what something holds: one of source, inline and local. */
export interface ButaneResource {
  readonly source?: string;
  readonly inline?: string;
  readonly local?: string;
  readonly compression?: string;
}

export interface ButaneFile {
  readonly path: string;
  readonly mode?: number;
  readonly overwrite?: boolean;
  readonly user?: Owner;
  readonly group?: Owner;
  readonly contents?: ButaneResource;
}

interface Text {
  readonly contents?: string;
  readonly contentsLocal?: string;
}

export interface ButaneUnit extends Text {
  readonly name: string;
  readonly enabled?: boolean;
  readonly mask?: boolean;
  readonly dropins?: readonly (Text & { readonly name: string })[];
}

export interface ButaneUser {
  readonly name: string;
  readonly passwordHash?: string;
  readonly sshAuthorizedKeys?: readonly string[];
  readonly sshAuthorizedKeysLocal?: readonly string[];
}

export interface ButaneBootDevice {
  readonly layout?: string;
  readonly mirror?: { readonly devices?: readonly string[] };
  readonly luks?: {
    readonly cex?: { readonly enabled?: boolean };
    readonly device?: string;
    readonly discard?: boolean;
    readonly tang?: readonly Tang[];
    readonly threshold?: number;
    readonly tpm2?: boolean;
  };
}

/** A config of Butane's OpenShift variant, its fields named as Ignition names them. */
export interface Butane {
  readonly version: string;
  readonly openshift?: {
    readonly kernelArguments?: readonly string[];
    readonly extensions?: readonly string[];
    readonly fips?: boolean;
    readonly kernelType?: string;
  };
  readonly ignition?: Pick<IgnitionSection, 'proxy' | 'timeouts'> & {
    readonly config?: { readonly merge?: readonly ButaneResource[]; readonly replace?: ButaneResource };
    readonly security?: { readonly tls?: { readonly certificateAuthorities?: readonly ButaneResource[] } };
  };
  readonly passwd?: { readonly users?: readonly ButaneUser[] };
  readonly storage?: {
    readonly disks?: readonly Disk[];
    readonly raid?: readonly Raid[];
    readonly luks?: readonly (Omit<Luks, 'keyFile'> & { readonly keyFile?: ButaneResource })[];
    readonly filesystems?: readonly (Filesystem & { readonly withMountUnit?: boolean })[];
    readonly files?: readonly ButaneFile[];
    readonly trees?: readonly { readonly local?: string; readonly path?: string }[];
  };
  readonly systemd?: { readonly units?: readonly ButaneUnit[] };
  readonly bootDevice?: ButaneBootDevice;
}
