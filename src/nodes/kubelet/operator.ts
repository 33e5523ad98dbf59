import type { Path } from '../../core/path';
import { printPath } from '../../core/path';
import { inRange, type Release, type ReleaseRange } from '../../core/target';
import { selectorErrors, toSelector } from '../../core/values/selector';
import { isZeroValue, read, record, text } from './config';
import type { Decoded } from './decode';
import type { KubeletProblem } from './problem';

/** What the machine-config operator refuses: helpers.go validateUserKubeletConfig, and the selector of getPoolsForKubeletConfig. */

interface Forbidden {
  readonly path: readonly string[];
  readonly releases: ReleaseRange;
  /** Whether even false is refused. */
  readonly anyValue?: boolean;
  readonly help: string;
}

const platform = 'leave it out: the platform sets it';

/** Fields that a KubeletConfig may not set; an empty value passes. */
export const forbiddenFields: readonly Forbidden[] = [
  { path: ['cgroupDriver'], releases: '*', help: platform },
  { path: ['clusterDNS'], releases: '*', help: platform },
  { path: ['clusterDomain'], releases: '*', help: platform },
  { path: ['featureGates'], releases: '*', help: 'set gates in the FeatureGate object named cluster' },
  { path: ['staticPodPath'], releases: '*', help: platform },
  { path: ['failSwapOn'], releases: '>=4.21', anyValue: true, help: platform },
  { path: ['memorySwap', 'swapBehavior'], releases: '>=4.21', help: platform },
];

/** The range of `spec.logLevel`, both ends included. */
export const logLevels = (release: Release): readonly [number, number] => (inRange('>=4.22', release) ? [0, 10] : [1, 10]);

const shown = (value: unknown): string => (typeof value === 'string' ? `"${value}"` : JSON.stringify(value));

/** Where the user wrote a field, whatever its case. */
export function writtenPath(decoded: Decoded, path: Path): Path {
  const found = decoded.set.findLast((field) => printPath(field.path) === printPath(path));
  return ['kubeletConfig', ...(found?.written ?? path)];
}

function* forbidden(decoded: Decoded, release: Release): Generator<KubeletProblem> {
  for (const { path, releases, anyValue, help } of forbiddenFields) {
    const value = read(decoded.config, path);
    if ((anyValue === true ? value === undefined : isZeroValue(value)) || !inRange(releases, release)) continue;
    const message = `${printPath(path)} may not be set in a KubeletConfig, but is ${shown(value)}`;
    yield { path: writtenPath(decoded, path), code: 'field-not-overridable', message, help };
  }
}

function* logLevel(spec: Readonly<Record<string, unknown>>, release: Release): Generator<KubeletProblem> {
  const level = spec['logLevel'];
  if (typeof level !== 'number') return;
  const [least, most] = logLevels(release);
  if (level >= least && level <= most) return;
  const help = `give a level from ${least} to ${most}, or leave it out`;
  yield { path: ['logLevel'], code: 'log-level', message: `logLevel is ${level}, outside ${least} to ${most}`, help };
}

function* reservations(spec: Readonly<Record<string, unknown>>, decoded: Decoded): Generator<KubeletProblem> {
  if (spec['autoSizingReserved'] !== true) return;
  const keys = Object.keys(record(decoded.config['systemReserved']));
  if (keys.length === 0) return;
  yield {
    path: writtenPath(decoded, ['systemReserved']),
    code: 'auto-sizing-with-system-reserved',
    message: `systemReserved sets ${keys.join(', ')} while autoSizingReserved is true`,
    help: 'keep one of the two',
  };
}

function* cgroups(decoded: Decoded, release: Release): Generator<KubeletProblem> {
  const [reserved, system] = [text(decoded.config['systemReservedCgroup']), text(decoded.config['systemCgroups'])];
  if (reserved === '' || system === '' || reserved === system || !inRange('>=4.22', release)) return;
  yield {
    path: writtenPath(decoded, ['systemReservedCgroup']),
    code: 'cgroups-differ',
    message: `systemReservedCgroup is "${reserved}" but systemCgroups is "${system}"`,
    help: 'set both to the same cgroup',
  };
}

function* selector(spec: Readonly<Record<string, unknown>>): Generator<KubeletProblem> {
  const given = toSelector(spec['machineConfigPoolSelector']);
  if (given === undefined) return;
  for (const { path, message } of selectorErrors(given)) {
    const help = 'write a selector that labels can satisfy';
    yield { path: ['machineConfigPoolSelector', ...path], code: 'invalid-selector', message, help };
  }
}

/**
 * Every reason for which the operator refuses a KubeletConfig; it names only the first itself.
 * @param spec the KubeletConfig's spec
 * @param decoded its `kubeletConfig`, decoded
 */
export function operatorProblems(spec: Readonly<Record<string, unknown>>, decoded: Decoded, release: Release): KubeletProblem[] {
  return [
    ...logLevel(spec, release),
    ...decoded.problems,
    ...forbidden(decoded, release),
    ...reservations(spec, decoded),
    ...cgroups(decoded, release),
    ...selector(spec),
  ];
}
