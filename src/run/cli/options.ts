import { parseArgs } from 'node:util';
import { nearest } from '../../check/words';
import {
  featureSets,
  infinispanVersions,
  networks,
  releases,
  sdnModes,
  type Target,
  type TargetOptions,
  target,
  topologies,
} from '../../core/target';

/** The call was wrong: exit status 2, and the message says how to put it right. */
export class UsageError extends Error {}

/** One option: all that parsing, the help, shell completion and the schema of the config file know of it. */
export interface Option {
  readonly type: 'string' | 'boolean';
  /** It may be given several times. @default false */
  readonly multiple?: boolean;
  readonly default?: string | boolean | string[];
  /** One letter that stands for it. @default - none */
  readonly short?: string;
  /** What the help calls its value. */
  readonly value?: string;
  /** All values that it may have, where they are few. */
  readonly choices?: readonly string[];
  /** One line: what it does. */
  readonly help: string;
  /** What holds without it, for the help, where no `default` says so. */
  readonly otherwise?: string;
}

/** Options by name, without their dashes. */
export type Options = Readonly<Record<string, Option>>;

/** Options that every command takes, before or after its files. */
export const targetOptions = {
  release: { type: 'string', value: 'RELEASE', choices: releases, help: 'the OpenShift release', otherwise: releases.at(-1) },
  network: { type: 'string', value: 'NAME', choices: networks, help: 'the cluster network plugin', otherwise: 'unknown' },
  'sdn-mode': { type: 'string', value: 'MODE', choices: sdnModes, help: 'the mode of OpenShift SDN', otherwise: 'unknown' },
  'feature-set': { type: 'string', value: 'SET', choices: featureSets, help: 'the set of feature gates', otherwise: 'Default' },
  topology: { type: 'string', value: 'NAME', choices: topologies, help: 'how the control plane runs', otherwise: 'HighlyAvailable' },
  managed: { type: 'boolean', help: 'a provider owns the nodes, as on ROSA or ARO' },
  operator: {
    type: 'string',
    multiple: true,
    value: 'NAME=VERSION',
    choices: infinispanVersions.map((version) => `infinispan=${version}`),
    help: 'the version of an operator that has its own',
    otherwise: 'the newest',
  },
} as const satisfies Options;

/** The values that parsing gives for `targetOptions`. */
export interface TargetValues {
  readonly release?: string;
  readonly network?: string;
  readonly 'sdn-mode'?: string;
  readonly 'feature-set'?: string;
  readonly topology?: string;
  readonly managed?: boolean;
  readonly operator?: readonly string[];
}

/** The values of a call's options, and the words between them. */
export type Parsed<T extends Options> = ReturnType<typeof parseArgs<{ args: string[]; options: T; allowPositionals: true }>>;

/**
 * The options of a call and the words between them.
 * @throws UsageError for an option that there is not, or a value that it may not have
 */
export function parse<const T extends Options>(options: T, args: readonly string[]): Parsed<T> {
  const parsed = parseKnown(options, args);
  for (const [name, given] of Object.entries(parsed.values)) {
    const { choices } = options[name] ?? {};
    for (const value of Array.isArray(given) ? given : [given]) {
      if (choices && !choices.includes(String(value))) throw new UsageError(`--${name} ${value}: use ${choices.join(', ')}`);
    }
  }
  return parsed;
}

function parseKnown<const T extends Options>(options: T, args: readonly string[]): Parsed<T> {
  try {
    return parseArgs<{ args: string[]; options: T; allowPositionals: true }>({ args: [...args], options, allowPositionals: true });
  } catch (error) {
    if (!(error instanceof TypeError) || !('code' in error) || !String(error.code).startsWith('ERR_PARSE_ARGS')) throw error;
    const [, unknown] = /^Unknown option '--([^']*)'/.exec(error.message) ?? [];
    if (unknown === undefined) throw new UsageError(error.message);
    const meant = nearest(unknown, Object.keys(options));
    throw new UsageError(`there is no option --${unknown}; ${meant === undefined ? 'see --help' : `did you mean --${meant}?`}`);
  }
}

function operators(pairs: readonly string[]): Record<string, string> {
  return Object.fromEntries(pairs.map((pair) => pair.split('=')));
}

/** The target, and the same for each release after it up to another. @throws UsageError where that one is older */
export function targetsUntil(from: Target, until: string | undefined): readonly Target[] {
  if (until === undefined) return [from];
  const { release } = targetFrom({ release: until });
  const [first, last] = [releases.indexOf(from.release), releases.indexOf(release)];
  if (last < first) throw new UsageError(`--until ${until} is older than --release ${from.release}`);
  return releases.slice(first, last + 1).map((one) => ({ ...from, release: one }));
}

/**
 * The target that a call asks for.
 * @param defaults what holds where the call says nothing
 * @throws UsageError for a value that is not known
 */
export function targetFrom(values: TargetValues, defaults: TargetOptions = {}): Target {
  const options = {
    release: values.release ?? defaults.release,
    network: values.network ?? defaults.network,
    sdnMode: values['sdn-mode'] ?? defaults.sdnMode,
    featureSet: values['feature-set'] ?? defaults.featureSet,
    topology: values.topology ?? defaults.topology,
    managed: values.managed ?? defaults.managed,
    operators: { ...defaults.operators, ...operators(values.operator ?? []) },
  };
  try {
    // target() itself refuses what it does not know.
    return target(options as TargetOptions);
  } catch (error) {
    throw new UsageError((error as Error).message);
  }
}
