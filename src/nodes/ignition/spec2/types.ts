import type { Dropin, Owner, PasswdGroup, PasswdUser, Raid, Resource } from '../types';

/** An Ignition config of spec 2.2, as decoded; missing strings mean the same as empty ones. */
export interface Ignition2 {
  readonly ignition: {
    readonly config?: { readonly append?: readonly Reference2[]; readonly replace?: Reference2 };
    readonly security?: { readonly tls?: { readonly certificateAuthorities?: readonly Reference2[] } };
    readonly timeouts?: { readonly httpResponseHeaders?: number; readonly httpTotal?: number };
  };
  readonly networkd?: { readonly units?: readonly Partial<Unit2>[] };
  readonly passwd?: { readonly groups?: readonly Partial<PasswdGroup>[]; readonly users?: readonly User2[] };
  readonly storage?: Storage2;
  readonly systemd?: { readonly units?: readonly Unit2[] };
}

export type Reference2 = Pick<Resource, 'source' | 'verification'>;

export interface User2 extends Partial<PasswdUser> {
  readonly create?: Partial<PasswdUser>;
}

export interface Storage2 {
  readonly directories?: readonly (Node2 & { readonly mode?: number })[];
  readonly disks?: readonly Disk2[];
  readonly files?: readonly File2[];
  readonly filesystems?: readonly Filesystem2[];
  readonly links?: readonly (Node2 & { readonly hard?: boolean; readonly target?: string })[];
  readonly raid?: readonly Partial<Raid>[];
}

export interface Node2 {
  readonly filesystem?: string;
  readonly path?: string;
  readonly overwrite?: boolean;
  readonly user?: Owner;
  readonly group?: Owner;
}

export interface File2 extends Node2 {
  readonly append?: boolean;
  readonly contents?: Resource;
  readonly mode?: number;
}

export interface Disk2 {
  readonly device?: string;
  readonly wipeTable?: boolean;
  /** Start and size in sectors of 512 bytes. */
  readonly partitions?: readonly {
    readonly number?: number;
    readonly label?: string;
    readonly size?: number;
    readonly start?: number;
    readonly guid?: string;
    readonly typeGuid?: string;
  }[];
}

export interface Filesystem2 {
  readonly name?: string;
  readonly path?: string;
  readonly mount?: {
    readonly create?: { readonly force?: boolean; readonly options?: readonly string[] };
    readonly device?: string;
    readonly format?: string;
    readonly label?: string;
    readonly options?: readonly string[];
    readonly uuid?: string;
    readonly wipeFilesystem?: boolean;
  };
}

export interface Unit2 {
  readonly name?: string;
  readonly contents?: string;
  readonly dropins?: readonly Partial<Dropin>[];
  readonly enable?: boolean;
  readonly enabled?: boolean;
  readonly mask?: boolean;
}
