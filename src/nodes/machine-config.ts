import { Construct } from 'constructs';
import type { MachineConfig as Manifest } from '../../imports/machineconfig';
import { defined, metadata, type ObjectProps } from '../core/metadata';
import type { Release } from '../core/target';
import { place, targetOf } from '../place/place';
import { type Extension, ignitionVersion, roleLabel } from './facts';

/** A file to write on every node of the role. */
export interface FileProps {
  /** Where it lies: absolute, without `..` or a trailing slash. */
  readonly path: string;
  /** Its text. */
  readonly contents: string;
  /** Permissions in octal: `'0644'`, or `0o644`; at most 0777. @default '0644' */
  readonly mode?: string | number;
}

/** A systemd unit, or only drop-ins for one that exists. */
export interface UnitProps {
  /** Such as `setsebool.service`. */
  readonly name: string;
  /** The unit's text. @default - none: the unit exists on the node */
  readonly contents?: string;
  /** Whether it starts at boot. It needs an [Install] section for that. @default - as it is on the node */
  readonly enabled?: boolean;
  /** Keeps the unit from being started at all. @default false */
  readonly mask?: boolean;
  /** Overrides, each a file `<unit>.d/<name>` whose name ends in `.conf`. @default - none */
  readonly dropins?: readonly { readonly name: string; readonly contents: string }[];
}

export interface MachineConfigProps extends ObjectProps {
  /**
   * The role whose pools take it: `worker`, `master`, or that of a custom pool. Pools apply the configs of `worker`
   * first, then those of their own role, each sorted by name.
   */
  readonly role: string;
  /** Appended to the kernel's command line, one argument an item. @default - none */
  readonly kernelArguments?: readonly string[];
  /** `64k-pages` is for arm64, from 4.15 on. @default - what others set, else the default kernel */
  readonly kernelType?: 'default' | 'realtime' | '64k-pages';
  /** Can only be chosen when a cluster is installed. @default false */
  readonly fips?: boolean;
  /** Additional packages of the operating system. @default - none */
  readonly extensions?: readonly Extension[];
  /** Another operating-system image, by digest. @default - the release's */
  readonly osImageURL?: string;
  /** @default - none */
  readonly files?: readonly FileProps[];
  /** @default - none */
  readonly units?: readonly UnitProps[];
}

/** The data URL that Ignition reads a text from. */
const dataUrl = (text: string): string => `data:,${encodeURIComponent(text)}`;

/** @throws Error for a mode that is not octal */
function modeOf({ path, mode = '0644' }: FileProps): number {
  if (typeof mode === 'number') return mode;
  if (!/^(0o?)?[0-7]{3,4}$/.test(mode)) throw new Error(`mode ${JSON.stringify(mode)} of ${path} is not octal; write it as '0644'`);
  return Number.parseInt(mode.replace('o', ''), 8);
}

function ignition({ files, units }: MachineConfigProps, release: Release | undefined): Record<string, unknown> | undefined {
  if (!files && !units) return undefined;
  return defined({
    ignition: { version: release === undefined ? '3.2.0' : ignitionVersion(release) },
    storage: files && {
      files: files.map((file) => ({ path: file.path, mode: modeOf(file), contents: { source: dataUrl(file.contents) } })),
    },
    systemd: units && { units: units.map((unit) => defined({ ...unit })) },
  });
}

/**
 * A MachineConfig's manifest, its Ignition part in the version that the release renders; without a release in 3.2.0,
 * which all of them read.
 */
export function machineConfig(props: MachineConfigProps, release?: Release): Manifest {
  const { role, kernelArguments, kernelType, fips, extensions, osImageURL } = props;
  return {
    apiVersion: 'machineconfiguration.openshift.io/v1',
    kind: 'MachineConfig',
    metadata: { ...metadata(props), labels: { [roleLabel]: role, ...props.labels } },
    spec: defined({
      config: ignition(props, release),
      kernelArguments: kernelArguments && [...kernelArguments],
      kernelType,
      fips,
      extensions: extensions && [...extensions],
      osImageURL,
    }) as Manifest['spec'],
  };
}

/**
 * Files, units and kernel settings of the nodes of a role. Most changes drain and reboot the nodes.
 *
 *     new MachineConfig(prod, 'no-smt', { name: '05-worker-nosmt', role: 'worker', kernelArguments: ['nosmt'] });
 */
export class MachineConfig extends Construct {
  constructor(scope: Construct, id: string, props: MachineConfigProps) {
    super(scope, id);
    place(this, machineConfig(props, targetOf(this).release));
  }
}
