import { printDuration } from '../../../core/values/duration';
import { parseQuantity } from '../../../core/values/quantity';
import { type Config, nanos, read, record, text, texts } from '../config';
import type { Finding } from '../problem';
import { choiceCheck, choiceFinding } from '../validate/choices';

/** Checks of one field each: cmd/kubelet/app, pkg/kubelet/logs/container_log_manager.go, pkg/kubelet/sysctl/allowlist.go. */

export function* modeFindings(config: Config): Generator<Finding> {
  const mode = ['authorization', 'mode'];
  yield* choiceFinding({ name: 'mode', values: ['AlwaysAllow', 'Webhook'] }, text(read(config, mode)), mode);
}

export const strategyCheck = choiceCheck({ name: 'configMapAndSecretChangeDetectionStrategy', values: ['Get', 'Cache', 'Watch'] });

export function* logSizeFindings(config: Config): Generator<Finding> {
  const size = text(config['containerLogMaxSize']);
  const { value, error } = parseQuantity(size);
  if (value !== undefined && value.nano > 0n) return;
  const message = `containerLogMaxSize: ${error ?? `"${size}" is not above zero`}`;
  yield { path: ['containerLogMaxSize'], code: 'invalid-quantity', message, help: 'give an amount such as 50Mi' };
}

/** A ticker cannot run backwards. */
export function* flushFindings(config: Config): Generator<Finding> {
  const flush = read(config, ['logging', 'flushFrequency']);
  const frequency = typeof flush === 'object' ? nanos(record(flush)['nanos']) : BigInt(typeof flush === 'number' ? flush : 0);
  if (frequency >= 0n) return;
  const message = `logging.flushFrequency is ${printDuration(frequency)}, below zero`;
  yield { path: ['logging', 'flushFrequency'], code: 'out-of-range', message, help: 'set it above zero' };
}

const sysctlLimit = 253;
const sysctlPattern = /^([a-z0-9]([-_a-z0-9]*[a-z0-9])?[./])*([a-z0-9][-_a-z0-9]*)?[a-z0-9*]$/;

/** Kernel settings that every namespace has of its own. */
const namespaced = ['kernel.shm', 'kernel.msg', 'fs.mqueue.', 'net.'];

/** Slashes may separate too; then dots belong to names. */
function dotted(name: string): string {
  const first = /[./]/.exec(name)?.[0];
  return first === '/' ? name.replace(/[./]/g, (sign) => (sign === '/' ? '.' : '/')) : name;
}

function sysctlError(pattern: string): string | undefined {
  if (pattern.length > sysctlLimit || !sysctlPattern.test(pattern)) return `"${pattern}" is no name of a kernel setting`;
  const name = dotted(pattern).replace(/\*$/, '');
  const known = name === 'kernel.sem' || namespaced.some((prefix) => name.startsWith(prefix));
  return known ? undefined : `"${pattern}" is not known to belong to a namespace`;
}

export function* sysctlFindings(config: Config): Generator<Finding> {
  for (const [index, pattern] of texts(config['allowedUnsafeSysctls']).entries()) {
    const error = sysctlError(pattern);
    const help = `allow kernel.sem, or what begins with ${namespaced.join(', ')}`;
    if (error !== undefined)
      yield { path: ['allowedUnsafeSysctls', index], code: 'invalid-sysctl', message: `allowedUnsafeSysctls: ${error}`, help };
  }
}
