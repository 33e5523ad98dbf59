import { type Config, number } from '../config';
import type { Finding } from '../problem';
import type { ValidityCheck } from './context';

/** Bounds of single numbers: pkg/kubelet/apis/config/validation/validation.go, ValidateKubeletConfiguration. */
interface Bounds {
  readonly name: string;
  /** @default - none */
  readonly min?: number;
  /** @default - none */
  readonly max?: number;
  /** A value outside the bounds that is taken all the same. */
  readonly except?: number;
}

const bounds: readonly Bounds[] = [
  { name: 'nodeLeaseDurationSeconds', min: 1 },
  { name: 'eventBurst', min: 0 },
  { name: 'eventRecordQPS', min: 0 },
  { name: 'healthzPort', min: 1, max: 65535, except: 0 },
  { name: 'imageGCHighThresholdPercent', min: 0, max: 100 },
  { name: 'imageGCLowThresholdPercent', min: 0, max: 100 },
  { name: 'iptablesDropBit', min: 0, max: 31 },
  { name: 'iptablesMasqueradeBit', min: 0, max: 31 },
  { name: 'kubeAPIBurst', min: 0 },
  { name: 'kubeAPIQPS', min: 0 },
  { name: 'nodeStatusMaxImages', min: -1 },
  { name: 'maxOpenFiles', min: 0 },
  { name: 'maxPods', min: 0 },
  { name: 'oomScoreAdj', min: -1000, max: 1000 },
  { name: 'podsPerCore', min: 0 },
  { name: 'port', min: 1, max: 65535 },
  { name: 'readOnlyPort', min: 1, max: 65535, except: 0 },
  { name: 'registryBurst', min: 0 },
  { name: 'registryPullQPS', min: 0 },
  { name: 'maxParallelImagePulls', min: 1 },
  { name: 'containerLogMaxWorkers', min: 1 },
  { name: 'containerLogMaxFiles', min: 2 },
];

const words = ({ min, max }: Bounds): string => (max === undefined ? `at least ${min}` : `from ${min} to ${max}`);

/** A number outside its bounds; a release that lacks the field has none. */
function* numberFindings(config: Config, bound: Bounds): Generator<Finding> {
  const { name, min = Number.NEGATIVE_INFINITY, max = Number.POSITIVE_INFINITY, except } = bound;
  if (config[name] === undefined) return;
  const value = number(config[name]);
  if (value === except || (value >= min && value <= max)) return;
  const help = `set it to ${words(bound)}${except === undefined ? '' : `, or ${except}`}`;
  yield { path: [name], code: 'out-of-range', message: `${name} is ${value}, but must be ${words(bound)}`, help };
}

export const numberChecks: readonly ValidityCheck[] = bounds.map((bound) => ({
  fields: [bound.name],
  find: (config) => numberFindings(config, bound),
}));

/** The factor by which memory is throttled: above 0, at most 1. */
export function* factorFindings(config: Config): Generator<Finding> {
  const factor = config['memoryThrottlingFactor'];
  if (typeof factor !== 'number' || (factor > 0 && factor <= 1)) return;
  const message = `memoryThrottlingFactor is ${factor}, but must be above 0 and at most 1`;
  yield { path: ['memoryThrottlingFactor'], code: 'out-of-range', message, help: 'set it to a number above 0, up to 1' };
}
