import { cpuCount, parseCpuSet } from '../../../core/values/cpuset';
import { parseGoBool } from '../../../core/values/integer';
import { type Config, entries, text } from '../config';
import { kubernetesMinor } from '../gates';
import type { Finding } from '../problem';
import { choiceCheck } from '../validate/choices';
import type { StartCheck, StartContext } from './context';
import { reservedAmount, systemReserved } from './reservations';

/** The CPU manager: pkg/kubelet/cm/cpumanager, cpu_manager.go and policy_options.go. */

/** From which minor version of Kubernetes an option is there, and from which it is on without an alpha gate. */
const options: Readonly<Record<string, { readonly since: number; readonly on?: number }>> = {
  'full-pcpus-only': { since: 22, on: 23 },
  'distribute-cpus-across-numa': { since: 23, on: 33 },
  'align-by-socket': { since: 25 },
  'distribute-cpus-across-cores': { since: 31 },
  'strict-cpu-reservation': { since: 32, on: 33 },
  'prefer-align-cpus-by-uncorecache': { since: 32, on: 34 },
};

const exclusive: readonly (readonly [string, string])[] = [
  ['distribute-cpus-across-cores', 'full-pcpus-only'],
  ['distribute-cpus-across-cores', 'distribute-cpus-across-numa'],
  ['distribute-cpus-across-cores', 'prefer-align-cpus-by-uncorecache'],
  ['prefer-align-cpus-by-uncorecache', 'distribute-cpus-across-numa'],
];

const field = 'cpuManagerPolicyOptions';

function* optionFinding(name: string, value: string, { release }: StartContext): Generator<Finding> {
  const path = [field, name];
  const minor = kubernetesMinor(release);
  const option = Object.hasOwn(options, name) ? options[name] : undefined;
  if (option === undefined || option.since > minor) {
    const known = Object.keys(options).filter((one) => (options[one]?.since ?? 0) <= minor);
    yield { path, code: 'unknown-value', message: `${field} has no option "${name}"`, help: `use one of ${known.join(', ')}` };
  } else if (option.on === undefined || option.on > minor) {
    const message = `${field} sets "${name}", but the feature gate CPUManagerPolicyAlphaOptions is off`;
    yield { path, code: 'gate-off', message, help: 'leave it out' };
  } else if (parseGoBool(value) === undefined) {
    yield { path, code: 'invalid-boolean', message: `${field} sets "${name}" to "${value}"`, help: 'set it to "true" or "false"' };
  }
}

function* optionFindings(config: Config, context: StartContext): Generator<Finding> {
  const set = entries(config[field]);
  if (set.length > 0 && text(config['cpuManagerPolicy']) !== 'static') {
    const message = `${field} is set while cpuManagerPolicy is "${text(config['cpuManagerPolicy'])}"`;
    yield { path: [field], code: 'needs-other-field', message, help: 'set cpuManagerPolicy to static, or leave the options out' };
    return;
  }
  for (const [name, value] of set) yield* optionFinding(name, value, context);
  const on = set.filter(([, value]) => parseGoBool(value) === true).map(([name]) => name);
  for (const [one, other] of exclusive) {
    if (!on.includes(one) || !on.includes(other)) continue;
    yield {
      path: [field, one],
      code: 'exclusive-values',
      message: `${field} sets both "${one}" and "${other}"`,
      help: 'keep one of the two',
    };
  }
}

function* withoutReserve(config: Config, context: StartContext): Generator<Finding> {
  if (text(config['cpuManagerPolicy']) !== 'static') return;
  const cpus = text(config['reservedSystemCPUs']);
  const numbered = parseCpuSet(cpus).value;
  const [system, kube] = [reservedAmount(systemReserved(config, context), 'cpu'), reservedAmount(entries(config['kubeReserved']), 'cpu')];
  const none =
    cpus === '' ? system !== undefined && kube !== undefined && system + kube <= 0n : numbered !== undefined && cpuCount(numbered) === 0;
  if (!none) return;
  yield {
    path: ['cpuManagerPolicy'],
    code: 'needs-other-field',
    message: 'cpuManagerPolicy is "static", but no CPU is reserved',
    help: 'reserve CPU by reservedSystemCPUs, systemReserved or kubeReserved',
  };
}

export const cpuManagerChecks: readonly StartCheck[] = [
  choiceCheck({ name: 'cpuManagerPolicy', values: ['none', 'static'] }),
  { fields: ['cpuManagerPolicy', field], find: optionFindings },
  { fields: ['cpuManagerPolicy', 'reservedSystemCPUs', 'systemReserved', 'kubeReserved'], find: withoutReserve },
];
