import { inRange } from '../../../core/target';
import { type Config, list, number, read, record, text } from '../config';
import { kubernetesMinor } from '../gates';
import type { Finding } from '../problem';
import type { KubeletContext } from './context';

/** Logs and metrics of the kubelet: component-base logs/api/v1 options.go Validate, metrics/options.go. */

const maxVerbosity = 2 ** 31 - 1;

function* verbosity(value: unknown, path: Finding['path']): Generator<Finding> {
  if (number(value) <= maxVerbosity) return;
  yield {
    path,
    code: 'out-of-range',
    message: `a verbosity is ${number(value)}, above ${maxVerbosity}`,
    help: 'lower it; 10 is already the most that is logged',
  };
}

function* modules(logging: Config): Generator<Finding> {
  const vmodule = list(logging['vmodule']);
  const format = text(logging['format']);
  if (vmodule.length > 0 && format !== '' && format !== 'text') {
    const message = `logging.vmodule is set while logging.format is "${format}"`;
    yield { path: ['logging', 'vmodule'], code: 'needs-other-field', message, help: 'use the text format, or leave vmodule out' };
  }
  for (const [index, entry] of vmodule.entries()) {
    const path = ['logging', 'vmodule', index];
    const pattern = text(record(entry)['filePattern']);
    if (pattern === '' || /[=,]/.test(pattern)) {
      const message = pattern === '' ? 'a filePattern is missing' : `the filePattern "${pattern}" holds "=" or ","`;
      yield { path, code: 'invalid-pattern', message, help: 'name files by a pattern without "=" and ","' };
    }
    yield* verbosity(record(entry)['verbosity'], [...path, 'verbosity']);
  }
}

export function* loggingFindings(config: Config, { release }: KubeletContext): Generator<Finding> {
  const logging = record(config['logging']);
  const format = text(logging['format']);
  if (!['', 'text', 'json'].includes(format)) {
    yield { path: ['logging', 'format'], code: 'unknown-value', message: `logging.format is "${format}"`, help: 'use text or json' };
  }
  yield* verbosity(logging['verbosity'], ['logging', 'verbosity']);
  yield* modules(logging);
  for (const kind of inRange('>=4.17', release) ? ['json', 'text'] : ['json']) {
    const path = ['logging', 'options', kind, 'splitStream'];
    if (read(config, path) !== true) continue;
    yield {
      path,
      code: 'gate-off',
      message: `${path.join('.')} is true, but the feature gate LoggingAlphaOptions is off`,
      help: 'leave it out',
    };
  }
}

/** Only metrics that the minor version before has hidden can be shown again. */
export function* metricsFindings(config: Config, { release }: KubeletContext): Generator<Finding> {
  const version = text(config['showHiddenMetricsForVersion']);
  const before = `1.${kubernetesMinor(release) - 1}`;
  if (version === '' || version === before) return;
  const message = `showHiddenMetricsForVersion is "${version}", but only "${before}" is taken`;
  yield { path: ['showHiddenMetricsForVersion'], code: 'unknown-value', message, help: `set it to "${before}", or leave it out` };
}
