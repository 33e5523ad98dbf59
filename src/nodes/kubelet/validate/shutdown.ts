import { printDuration } from '../../../core/values/duration';
import { type Config, list, nanos } from '../config';
import type { Finding } from '../problem';

/** Graceful shutdown; both of its gates are on in every release: validation.go ValidateKubeletConfiguration. */

const second = 1_000_000_000n;
const total = 'shutdownGracePeriod';
const critical = 'shutdownGracePeriodCriticalPods';

function* tooShort(config: Config, name: string): Generator<Finding> {
  const period = nanos(config[name]);
  if (period === 0n || period >= second) return;
  const message = `${name} is ${printDuration(period)}, but must be zero or at least 1s`;
  yield { path: [name], code: 'out-of-range', message, help: 'set it to 1s or more, or to 0s' };
}

export function* shutdownFindings(config: Config): Generator<Finding> {
  const [all, some] = [nanos(config[total]), nanos(config[critical])];
  if (some > all) {
    const message = `${critical} is ${printDuration(some)}, longer than ${total}, which is ${printDuration(all)}`;
    yield { path: [critical], also: [[total]], code: 'thresholds-crossed', message, help: `set ${total} to at least ${critical}` };
  }
  yield* tooShort(config, total);
  yield* tooShort(config, critical);
  const byPriority = 'shutdownGracePeriodByPodPriority';
  if (list(config[byPriority]).length > 0 && (all > 0n || some > 0n)) {
    const message = `${byPriority} is set together with ${all > 0n ? total : critical}`;
    yield { path: [byPriority], code: 'exclusive-fields', message, help: 'keep one of the two ways' };
  }
}
