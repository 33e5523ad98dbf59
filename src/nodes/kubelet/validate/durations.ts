import { printDuration } from '../../../core/values/duration';
import { type Config, nanos, read } from '../config';
import { gateOn } from '../gates';
import type { Finding } from '../problem';
import type { KubeletContext } from './context';

/** Durations with bounds, and those that depend on each other: validation.go ValidateKubeletConfiguration. */

const ms = 1_000_000n;
const second = 1000n * ms;

export function* quotaFindings(config: Config, context: KubeletContext): Generator<Finding> {
  const period = nanos(config['cpuCFSQuotaPeriod']);
  const path = ['cpuCFSQuotaPeriod'];
  const value = printDuration(period);
  if (!gateOn('CustomCPUCFSQuotaPeriod', context)) {
    if (period === 100n * ms) return;
    const message = `cpuCFSQuotaPeriod is ${value}, but the feature gate CustomCPUCFSQuotaPeriod is off and only 100ms is taken`;
    yield { path, code: 'gate-off', message, help: 'leave it out' };
  } else if (period < ms || period > second) {
    yield {
      path,
      code: 'out-of-range',
      message: `cpuCFSQuotaPeriod is ${value}, but must be from 1ms to 1s`,
      help: 'set it to 1ms up to 1s',
    };
  }
}

export function* imageAgeFindings(config: Config, context: KubeletContext): Generator<Finding> {
  const [least, most] = [nanos(config['imageMinimumGCAge']), nanos(config['imageMaximumGCAge'])];
  if (least < 0n) {
    yield {
      path: ['imageMinimumGCAge'],
      code: 'out-of-range',
      message: `imageMinimumGCAge is ${printDuration(least)}, below zero`,
      help: 'set it to zero or more',
    };
  }
  const path = ['imageMaximumGCAge'];
  const value = printDuration(most);
  if (most !== 0n && !gateOn('ImageMaximumGCAge', context)) {
    yield {
      path,
      code: 'gate-off',
      message: `imageMaximumGCAge is ${value}, but the feature gate ImageMaximumGCAge is off`,
      help: 'leave it out',
    };
  }
  if (most < 0n) yield { path, code: 'out-of-range', message: `imageMaximumGCAge is ${value}, below zero`, help: 'set it to zero or more' };
  if (most > 0n && most <= least) {
    const message = `imageMaximumGCAge is ${value}, not above imageMinimumGCAge, which is ${printDuration(least)}`;
    yield {
      path,
      also: [['imageMinimumGCAge']],
      code: 'thresholds-crossed',
      message,
      help: 'set imageMaximumGCAge above imageMinimumGCAge',
    };
  }
}

export function* restartFindings(config: Config, context: KubeletContext): Generator<Finding> {
  const path = ['crashLoopBackOff', 'maxContainerRestartPeriod'];
  const value = read(config, path);
  if (value === undefined) return;
  const period = nanos(value);
  if (!gateOn('KubeletCrashLoopBackOffMax', context)) {
    const message = `${path.join('.')} is ${printDuration(period)}, but the feature gate KubeletCrashLoopBackOffMax is off`;
    yield { path, code: 'gate-off', message, help: 'leave it out' };
    return;
  }
  // The kubelet compares whole milliseconds.
  const whole = period / ms;
  if (whole >= 1000n && whole <= 300_000n) return;
  const message = `${path.join('.')} is ${printDuration(period)}, but must be from 1s to 300s`;
  yield { path, code: 'out-of-range', message, help: 'set it to 1s up to 300s' };
}

/** Reading container logs too often costs more than it finds. */
export function* monitorFindings(config: Config): Generator<Finding> {
  if (config['containerLogMonitorInterval'] === undefined) return;
  const interval = nanos(config['containerLogMonitorInterval']);
  if (interval >= 3n * second) return;
  const message = `containerLogMonitorInterval is ${printDuration(interval)}, but must be at least 3s`;
  yield { path: ['containerLogMonitorInterval'], code: 'out-of-range', message, help: 'set it to 3s or more' };
}
