import type { ParseArgsConfig } from 'node:util';
import { infinispanVersions, releases, type Target, type TargetOptions, target } from '../../core/target';

/** The call was wrong: exit status 2, and the message says how to put it right. */
export class UsageError extends Error {}

/** Options that every command takes, before or after its files. */
export const targetOptions = {
  release: { type: 'string' },
  network: { type: 'string' },
  'sdn-mode': { type: 'string' },
  'feature-set': { type: 'string' },
  topology: { type: 'string' },
  managed: { type: 'boolean' },
  operator: { type: 'string', multiple: true },
} as const satisfies ParseArgsConfig['options'];

export const targetHelp = `Target options:
  --release 4.16           the OpenShift release, ${releases[0]} to ${releases.at(-1)} (default ${releases.at(-1)})
  --network NAME           OpenShiftSDN or OVNKubernetes (default: unknown)
  --sdn-mode MODE          NetworkPolicy, Multitenant or Subnet (default: unknown)
  --feature-set SET        Default, TechPreviewNoUpgrade, DevPreviewNoUpgrade, CustomNoUpgrade (default Default)
  --topology NAME          HighlyAvailable, SingleReplica, DualReplica or External (default HighlyAvailable)
  --managed                a provider owns the nodes, as on ROSA or ARO
  --operator infinispan=2.4  the version of an operator that has its own, ${infinispanVersions[0]} to ${infinispanVersions.at(-1)} (default the newest)`;

/** The values that `parseArgs` gives for `targetOptions`. */
export interface TargetValues {
  readonly release?: string;
  readonly network?: string;
  readonly 'sdn-mode'?: string;
  readonly 'feature-set'?: string;
  readonly topology?: string;
  readonly managed?: boolean;
  readonly operator?: readonly string[];
}

function operators(pairs: readonly string[]): Record<string, string> {
  const found: Record<string, string> = {};
  for (const pair of pairs) {
    const [name = '', version] = pair.split('=');
    if (name !== 'infinispan' || !version)
      throw new UsageError(`--operator ${pair}: write it as infinispan=2.4; no other operator has a version of its own`);
    found[name] = version;
  }
  return found;
}

/** The target, and the same for each release after it up to another. @throws UsageError where that one is older or not known */
export function targetsUntil(from: Target, until: string | undefined): readonly Target[] {
  if (until === undefined) return [from];
  const { release } = targetFrom({ release: until });
  const [first, last] = [releases.indexOf(from.release), releases.indexOf(release)];
  if (last < first) throw new UsageError(`--until ${until} is older than --release ${from.release}`);
  return releases.slice(first, last + 1).map((one) => ({ ...from, release: one }));
}

/** @throws UsageError for a value that is not known */
export function targetFrom(values: TargetValues): Target {
  const options = {
    release: values.release,
    network: values.network,
    sdnMode: values['sdn-mode'],
    featureSet: values['feature-set'],
    topology: values.topology,
    managed: values.managed,
    operators: operators(values.operator ?? []),
  };
  try {
    // target() itself refuses what it does not know.
    return target(options as TargetOptions);
  } catch (error) {
    throw new UsageError((error as Error).message);
  }
}
