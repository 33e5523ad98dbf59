import { Construct } from 'constructs';
import type { MachineConfig as Manifest } from '../../imports/machineconfig';
import { defined, metadata, type ObjectProps } from '../core/metadata';
import type { Release } from '../core/target';
import { place, targetOf } from '../place/place';
import { type Extension, roleLabel } from './facts';
import { cexArgument } from './machine-config/boot-device';
import { type IgnitionProps, ignitionConfig } from './machine-config/config';

interface CommonProps extends ObjectProps {
  /**
   * The role whose pools take it: `worker`, `master`, or that of a custom pool. Pools apply the configs of `worker`
   * first, then those of their own role, each sorted by name.
   */
  readonly role: string;
  /** Appended to the kernel's command line, one argument an item. @default - none */
  readonly kernelArguments?: readonly string[];
  /** `64k-pages` is for arm64, from 4.15 on. @default - what others set, else the default kernel */
  readonly kernelType?: 'default' | 'realtime' | '64k-pages';
  /** Can only be chosen when a cluster is installed. Up to 4.19, LUKS volumes then get a cipher that FIPS allows. @default false */
  readonly fips?: boolean;
  /** Additional packages of the operating system. @default - none */
  readonly extensions?: readonly Extension[];
  /** Another operating-system image, by digest. @default - the release's */
  readonly osImageURL?: string;
}

/** The parts of an Ignition config, each typed… */
interface OfParts extends IgnitionProps {
  readonly config?: never;
}

/** …or a whole one as it stands, of any version that the release reads, such as one that another tool wrote. */
interface AsItIs extends Readonly<Partial<Record<keyof IgnitionProps, never>>> {
  readonly config: Readonly<Record<string, unknown>>;
}

export type MachineConfigProps = CommonProps & (OfParts | AsItIs);

/** A root volume that a Crypto Express card guards is opened by an argument of the kernel. */
function argumentsOf({ kernelArguments, bootDevice, luks = [] }: MachineConfigProps): string[] | undefined {
  const cex = bootDevice?.luks?.cex || luks.some((volume) => volume.name === 'root' && volume.cex?.enabled);
  if (!cex || kernelArguments?.includes(cexArgument)) return kernelArguments && [...kernelArguments];
  return [...(kernelArguments ?? []), cexArgument];
}

/**
 * A MachineConfig's manifest, its Ignition part in the version that the release renders; without a release in 3.2.0,
 * which all of them read.
 *
 * @throws Error where no manifest can be made: a mode that is not octal, a mount unit without format or path, a unit or key
 * that is no text
 */
export function machineConfig(props: MachineConfigProps, release?: Release): Manifest {
  const { role, kernelType, fips, extensions, osImageURL } = props;
  return {
    apiVersion: 'machineconfiguration.openshift.io/v1',
    kind: 'MachineConfig',
    metadata: { ...metadata(props), labels: { [roleLabel]: role, ...props.labels } },
    spec: defined({
      config: props.config ? { ...props.config } : ignitionConfig(props, release),
      kernelArguments: argumentsOf(props),
      kernelType,
      fips,
      extensions: extensions && [...extensions],
      osImageURL,
    }) as Manifest['spec'],
  };
}

/**
 * Files, units, disks, logins and kernel settings of the nodes of a role. Most changes drain and reboot the nodes.
 *
 *     new MachineConfig(prod, 'no-smt', { name: '05-worker-nosmt', role: 'worker', kernelArguments: ['nosmt'] });
 *     new MachineConfig(prod, 'chrony', { name: '99-worker-chrony', role: 'worker',
 *       files: [{ path: '/etc/chrony.conf', contents: localFile('chrony.conf') }] });
 */
export class MachineConfig extends Construct {
  constructor(scope: Construct, id: string, props: MachineConfigProps) {
    super(scope, id);
    place(this, machineConfig(props, targetOf(this).release));
  }
}
