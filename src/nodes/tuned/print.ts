/** Options of a section; several values of one option are joined with commas. */
export type TunedOptions = Readonly<Record<string, string | number | boolean>>;

/** A profile's sections, by TuneD's own names. */
export interface TunedSections {
  /** What the profile is for. */
  readonly summary: string;
  /**
   * Profiles that it builds on. Without `openshift-node` or `openshift-control-plane` the platform's own tuning is lost.
   * `-name` may be missing.
   * @default - none
   */
  readonly include?: string | readonly string[];
  /** @default - none */
  readonly variables?: TunedOptions;
  /** Kernel parameters by their dotted names. @default - none */
  readonly sysctl?: TunedOptions;
  /** Values by the paths of files below /sys. @default - none */
  readonly sysfs?: TunedOptions;
  /** Kernel arguments; the operator puts them into a MachineConfig where the profile is chosen by machineConfigLabels. @default - none */
  readonly bootloader?: TunedOptions;
  /** Such as `governor`, `energy_perf_bias` and `force_latency`. @default - none */
  readonly cpu?: TunedOptions;
  /** Such as `transparent_hugepages`. @default - none */
  readonly vm?: TunedOptions;
  /** Such as `channels`, `devices_udev_regex`. @default - none */
  readonly net?: TunedOptions;
  /** Such as `service.stalld=start,enable`. @default - none */
  readonly service?: TunedOptions;
  /** Such as `isolated_cores`, `group.<name>`. @default - none */
  readonly scheduler?: TunedOptions;
  /** Other sections, by their names. @default - none */
  readonly sections?: Readonly<Record<string, TunedOptions>>;
}

function printSection(name: string, options: TunedOptions): string {
  const lines = Object.entries(options).map(([option, value]) => `${option}=${String(value)}`);
  return [`[${name}]`, ...lines].join('\n');
}

const order = ['variables', 'sysctl', 'sysfs', 'bootloader', 'cpu', 'vm', 'net', 'service', 'scheduler'] as const;

/** The text of a profile, as TuneD reads it. */
export function tunedText(profile: TunedSections): string {
  const { summary, include, sections = {} } = profile;
  const includes: TunedOptions = include === undefined ? {} : { include: typeof include === 'string' ? include : include.join(',') };
  const typed = order.flatMap((name) => (profile[name] ? [printSection(name, profile[name])] : []));
  const other = Object.entries(sections).map(([name, options]) => printSection(name, options));
  return `${[printSection('main', { summary, ...includes }), ...typed, ...other].join('\n\n')}\n`;
}
