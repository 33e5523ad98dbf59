import { inRange } from '../../../core/target';
import { type Config, text, texts } from '../config';
import type { Finding } from '../problem';
import type { KubeletContext } from './context';

/** enforceNodeAllocatable and the cgroups that it needs: validation.go ValidateKubeletConfiguration. */

const name = 'enforceNodeAllocatable';

/** Which cgroup an enforcement needs. */
const cgroupOf: Readonly<Record<string, string | undefined>> = {
  pods: undefined,
  none: undefined,
  'system-reserved': 'systemReservedCgroup',
  'kube-reserved': 'kubeReservedCgroup',
  'system-reserved-compressible': 'systemReservedCgroup',
  'kube-reserved-compressible': 'kubeReservedCgroup',
};

const known = (value: string, { release }: KubeletContext): boolean =>
  Object.hasOwn(cgroupOf, value) && (!value.endsWith('-compressible') || inRange('>=4.19', release));

function* pairs(values: readonly string[]): Generator<Finding> {
  for (const kind of ['system-reserved', 'kube-reserved']) {
    if (!values.includes(kind) || !values.includes(`${kind}-compressible`)) continue;
    const message = `${name} holds both "${kind}" and "${kind}-compressible"`;
    yield { path: [name], code: 'exclusive-values', message, help: 'keep one of the two' };
  }
}

function* one(config: Config, values: readonly string[], index: number, context: KubeletContext): Generator<Finding> {
  const value = values[index] ?? '';
  const path = [name, index];
  if (!known(value, context)) {
    const all = Object.keys(cgroupOf).filter((key) => known(key, context));
    yield { path, code: 'unknown-value', message: `${name} holds "${value}"`, help: `use ${all.join(', ')}` };
    return;
  }
  if (value === 'none') {
    if (values.length > 1)
      yield { path, code: 'exclusive-values', message: `${name} holds "none" and more`, help: 'let "none" stand alone' };
    return;
  }
  const cgroup = cgroupOf[value];
  if (cgroup !== undefined && text(config[cgroup]) === '') {
    yield {
      path,
      code: 'needs-other-field',
      message: `${name} holds "${value}", but ${cgroup} is not set`,
      help: `set ${cgroup}, or leave "${value}" out`,
    };
  }
  if (config['cgroupsPerQOS'] !== true) {
    const message = `${name} holds "${value}" while cgroupsPerQOS is false`;
    yield { path, also: [['cgroupsPerQOS']], code: 'needs-other-field', message, help: 'leave cgroupsPerQOS out, or enforce "none"' };
  }
}

export function* allocatableFindings(config: Config, context: KubeletContext): Generator<Finding> {
  const values = texts(config[name]);
  yield* pairs(values);
  for (const [index, value] of values.entries()) {
    if (values.indexOf(value) === index) yield* one(config, values, index, context);
    else yield { path: [name, index], code: 'duplicate', message: `${name} holds "${value}" twice`, help: 'keep one of them' };
  }
}

/** cgroups as a whole. */
export function* cgroupFindings(config: Config): Generator<Finding> {
  if (text(config['systemCgroups']) === '' || text(config['cgroupRoot']) !== '') return;
  yield {
    path: ['systemCgroups'],
    code: 'needs-other-field',
    message: 'systemCgroups is set but cgroupRoot is not',
    help: 'set cgroupRoot',
  };
}
