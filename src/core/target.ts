/** What a manifest is judged for: one OpenShift release, and what is known of the cluster. */

/** The OpenShift releases that are known, oldest first. */
export const releases = ['4.12', '4.13', '4.14', '4.15', '4.16', '4.17', '4.18', '4.19', '4.20', '4.21', '4.22'] as const;

export type Release = (typeof releases)[number];

/** The Infinispan operator's versions that are known, oldest first. */
export const infinispanVersions = ['2.1', '2.2', '2.3', '2.4', '2.5'] as const;

export type InfinispanVersion = (typeof infinispanVersions)[number];

export const networks = ['OpenShiftSDN', 'OVNKubernetes'] as const;

export const sdnModes = ['NetworkPolicy', 'Multitenant', 'Subnet'] as const;

export const featureSets = [
  'Default',
  'TechPreviewNoUpgrade',
  'DevPreviewNoUpgrade',
  'CustomNoUpgrade',
  'LatencySensitive',
  'OKD',
] as const;

export const topologies = ['HighlyAvailable', 'SingleReplica', 'DualReplica', 'External'] as const;

export interface TargetOptions {
  /**
   * The OpenShift minor release, `4.12` to `4.22`.
   * @default - the newest known
   */
  readonly release?: Release;
  /**
   * The cluster network plugin.
   * @default - unknown unless a Network object in the input tells; nothing is said that depends on it
   */
  readonly network?: (typeof networks)[number];
  /**
   * The mode of OpenShift SDN.
   * @default - unknown unless a Network object in the input tells
   */
  readonly sdnMode?: (typeof sdnModes)[number];
  /** @default 'Default' */
  readonly featureSet?: (typeof featureSets)[number];
  /** @default 'HighlyAvailable' */
  readonly topology?: (typeof topologies)[number];
  /**
   * Whether a provider owns the nodes, as on ROSA or ARO.
   * @default false
   */
  readonly managed?: boolean;
  /** Versions of operators that have releases of their own. */
  readonly operators?: {
    /** @default - the newest known */
    readonly infinispan?: InfinispanVersion;
  };
}

/** A target with nothing left open but what may be unknown. */
export interface Target {
  readonly release: Release;
  readonly network: TargetOptions['network'];
  readonly sdnMode: TargetOptions['sdnMode'];
  readonly featureSet: NonNullable<TargetOptions['featureSet']>;
  readonly topology: NonNullable<TargetOptions['topology']>;
  readonly managed: boolean;
  readonly operators: { readonly infinispan: InfinispanVersion };
}

function oneOf<T extends string>(what: string, known: readonly T[], value: string): T {
  const found = known.find((k) => k === value);
  if (found === undefined) throw new Error(`${what} "${value}" is not known; one of ${known.join(', ')}`);
  return found;
}

/** @throws Error for a value that is not known, naming those that are */
export function target(options: TargetOptions = {}): Target {
  const known = <T extends string>(what: string, values: readonly T[], value: T | undefined): T | undefined =>
    value === undefined ? undefined : oneOf(what, values, value);
  return {
    release: known('release', releases, options.release) ?? '4.22',
    network: known('network', networks, options.network),
    sdnMode: known('sdnMode', sdnModes, options.sdnMode),
    featureSet: known('featureSet', featureSets, options.featureSet) ?? 'Default',
    topology: known('topology', topologies, options.topology) ?? 'HighlyAvailable',
    managed: options.managed ?? false,
    operators: { infinispan: known('operators.infinispan', infinispanVersions, options.operators?.infinispan) ?? '2.5' },
  };
}

/** The minor number: what releases (and operator versions) are ordered by. */
export function minor(release: string): number {
  const known = minors.get(release);
  if (known !== undefined) return known;
  const number = Number(release.split('.')[1]);
  minors.set(release, number);
  return number;
}

const minors = new Map<string, number>();

/** Which releases something holds for: `*`, `>=4.21`, `<4.17`, or `4.14..4.18`. */
export type ReleaseRange = '*' | `>=${string}` | `<${string}` | `${string}..${string}`;

/** Whether a release lies in a range. */
export function inRange(range: ReleaseRange, release: string): boolean {
  if (range === '*') return true;
  if (range.startsWith('>=')) return minor(release) >= minor(range.slice(2));
  if (range.startsWith('<')) return minor(release) < minor(range.slice(1));
  const [from = '', to = ''] = range.split('..');
  return minor(release) >= minor(from) && minor(release) <= minor(to);
}
