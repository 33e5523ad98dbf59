import { parseDuration } from '../../../core/values/duration';
import { parseQuantity } from '../../../core/values/quantity';
import { type Config, entries, record } from '../config';
import type { Finding } from '../problem';
import type { StartCheck } from './context';

/** Eviction thresholds: pkg/kubelet/eviction/helpers.go ParseThresholdConfig. */

const signals = [
  'memory.available',
  'nodefs.available',
  'nodefs.inodesFree',
  'imagefs.available',
  'imagefs.inodesFree',
  'containerfs.available',
  'containerfs.inodesFree',
  'allocatableMemory.available',
  'pid.available',
];

/** A percentage as a number; undefined where strconv.ParseFloat reads none. */
function percentage(value: string): number | undefined {
  const digits = value.replace(/%+$/, '');
  return /^[-+]?(\d+\.?\d*|\.\d+)([eE][-+]?\d+)?$/.test(digits) ? Number(digits) : undefined;
}

function thresholdError(value: string): string | undefined {
  if (!value.endsWith('%')) {
    const { value: amount, error } = parseQuantity(value);
    return amount === undefined ? error : amount.nano > 0n ? undefined : `"${value}" is not above zero`;
  }
  const share = percentage(value);
  return share !== undefined && share >= 0 && share <= 100 ? undefined : `"${value}" is no percentage from 0% to 100%`;
}

function graceError(value: string): string | undefined {
  const { value: period, error } = parseDuration(value);
  return period === undefined ? error : period < 0n ? `"${value}" is negative` : undefined;
}

function reclaimError(value: string): string | undefined {
  if (value.endsWith('%')) {
    const share = percentage(value);
    return share !== undefined && share > 0 ? undefined : `"${value}" is no percentage above 0%`;
  }
  const { value: amount, error } = parseQuantity(value);
  return amount === undefined ? error : amount.nano < 0n ? `"${value}" is negative` : undefined;
}

interface Thresholds {
  readonly error: (value: string) => string | undefined;
  readonly help: string;
}

const maps: Readonly<Record<string, Thresholds>> = {
  evictionHard: { error: thresholdError, help: 'give an amount such as 200Mi, or a percentage such as 10%' },
  evictionSoft: { error: thresholdError, help: 'give an amount such as 200Mi, or a percentage such as 10%' },
  evictionSoftGracePeriod: { error: graceError, help: 'give a duration such as 1m30s' },
  evictionMinimumReclaim: { error: reclaimError, help: 'give an amount such as 500Mi, or a percentage such as 5%' },
};

/** Percentages that stand for no threshold at all. */
const ignored = ['0%', '100%'];

function* withoutGrace(config: Config): Generator<Finding> {
  const periods = record(config['evictionSoftGracePeriod']);
  for (const [signal, value] of entries(config['evictionSoft'])) {
    if (!signals.includes(signal) || ignored.includes(value) || Object.hasOwn(periods, signal)) continue;
    const message = `evictionSoft sets ${signal}, but evictionSoftGracePeriod does not`;
    yield { path: ['evictionSoft', signal], code: 'needs-other-field', message, help: `set evictionSoftGracePeriod for ${signal}` };
  }
}

function* mapFindings(config: Config, name: string, { error: errorOf, help }: Thresholds): Generator<Finding> {
  for (const [signal, value] of entries(config[name])) {
    const path = [name, signal];
    if (!signals.includes(signal)) {
      yield { path, code: 'unknown-value', message: `${name} has no signal "${signal}"`, help: `use one of ${signals.join(', ')}` };
      continue;
    }
    const error = errorOf(value);
    if (error !== undefined) yield { path, code: 'invalid-threshold', message: `${name} of ${signal}: ${error}`, help };
  }
}

export const evictionChecks: readonly StartCheck[] = [
  ...Object.entries(maps).map(
    ([name, thresholds]): StartCheck => ({ fields: [name], find: (config) => mapFindings(config, name, thresholds) }),
  ),
  { fields: ['evictionSoft', 'evictionSoftGracePeriod'], find: withoutGrace },
];
