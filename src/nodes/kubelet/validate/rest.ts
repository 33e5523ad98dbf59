import { inRange } from '../../../core/target';
import { type Config, number, read, text } from '../config';
import { gateOn } from '../gates';
import type { Finding } from '../problem';
import type { KubeletContext } from './context';

/** Checks of one field each: validation.go, validation_linux.go. */

/** The mode that ran pods once and ended went with Kubernetes 1.32. */
export function* runOnceFindings(config: Config, { release }: KubeletContext): Generator<Finding> {
  if (config['runOnce'] !== true || !inRange('>=4.19', release)) return;
  yield { path: ['runOnce'], code: 'removed', message: 'runOnce is true, but the kubelet no longer has that mode', help: 'leave it out' };
}

export function* logQueryFindings(config: Config, context: KubeletContext): Generator<Finding> {
  if (config['enableSystemLogQuery'] !== true) return;
  const path = ['enableSystemLogQuery'];
  if (!gateOn('NodeLogQuery', context)) {
    yield {
      path,
      code: 'gate-off',
      message: 'enableSystemLogQuery is true, but the feature gate NodeLogQuery is off',
      help: 'leave it out',
    };
  }
  if (config['enableSystemLogHandler'] !== true) {
    yield {
      path: ['enableSystemLogHandler'],
      also: [path],
      code: 'needs-other-field',
      message: 'enableSystemLogHandler is false while enableSystemLogQuery, which the platform sets, is true',
      help: 'leave enableSystemLogHandler out',
    };
  }
}

/** Path as filepath.Clean leaves it. */
function clean(path: string): string {
  const steps: string[] = [];
  for (const step of path.split('/')) {
    if (step === '..') steps.pop();
    else if (step !== '' && step !== '.') steps.push(step);
  }
  return `/${steps.join('/')}`;
}

/** A relative path is made absolute, and clean, when the file is loaded (kubeletconfig configfiles, resolveRelativePaths). */
export function* podLogsFindings(config: Config): Generator<Finding> {
  const directory = text(config['podLogsDir']);
  const path = ['podLogsDir'];
  if (directory.startsWith('/') && clean(directory) !== directory) {
    const message = `podLogsDir is "${directory}", which is "${clean(directory)}" in its plain form`;
    yield { path, code: 'invalid-path', message, help: `write "${clean(directory)}"` };
  }
  if ([...directory].some((char) => char > '\x7f')) {
    yield { path, code: 'invalid-path', message: `podLogsDir "${directory}" holds other characters than ASCII`, help: 'use ASCII only' };
  }
}

const idBlock = 65536;
const idLimit = 2 ** 32 - 1;

export function* userNamespaceFindings(config: Config): Generator<Finding> {
  const path = ['userNamespaces', 'idsPerPod'];
  const value = read(config, path);
  if (value === undefined) return;
  const ids = number(value);
  if (ids >= idBlock && ids % idBlock === 0 && ids <= idLimit) return;
  const message = `userNamespaces.idsPerPod is ${ids}, but must be a multiple of ${idBlock} up to ${idLimit}`;
  yield { path, code: 'out-of-range', message, help: `set it to a multiple of ${idBlock}` };
}
