import { either, nearest, show } from '../../check/words';
import type { ProfileProblem } from './problem';
import type { ProfileSpec } from './profile';

/** k8s.io/kubelet/config/v1beta1, the names of the topology manager's policies. */
const topologyPolicies = ['none', 'best-effort', 'restricted', 'single-numa-node'];

/** NTO performanceprofile_validation.go, validateNUMA. */
export function* numaProblems({ numa }: ProfileSpec): Generator<ProfileProblem> {
  const policy = numa?.topologyPolicy;
  if (policy === undefined || topologyPolicies.includes(policy)) return;
  const meant = nearest(policy, topologyPolicies);
  yield {
    code: 'topology-policy',
    path: ['spec', 'numa', 'topologyPolicy'],
    message: `the topology manager has no policy ${show(policy)}`,
    help: meant ? `did you mean ${meant}?` : `use ${either(topologyPolicies)}`,
  };
}

/** NTO performanceprofile_validation.go, validateWorkloadHints. */
export function* hintProblems({ workloadHints: hints = {}, realTimeKernel, cpu }: ProfileSpec): Generator<ProfileProblem> {
  const at = ['spec', 'workloadHints'];
  const code = 'workload-hints';
  if (realTimeKernel?.enabled === true && hints.realTime === false) {
    const message = 'the real-time kernel is on, and the realTime hint is off';
    yield { code, path: [...at, 'realTime'], message, help: 'turn the hint on, or realTimeKernel.enabled off' };
  }
  if (hints.highPowerConsumption === true && hints.perPodPowerManagement === true) {
    const message = 'highPowerConsumption and perPodPowerManagement are both on, and only one can be';
    yield { code, path: [...at, 'highPowerConsumption'], message, help: 'turn one of them off' };
  }
  if (hints.mixedCpus === true && (cpu?.shared ?? '') === '') {
    const message = 'mixedCpus is on, and there are no CPUs to share';
    yield { code, path: [...at, 'mixedCpus'], message, help: 'list them in cpu.shared', missing: true };
  }
}

/** NTO performanceprofile_validation.go, validateCpuFrequency. */
export function* frequencyProblems({ hardwareTuning }: ProfileSpec): Generator<ProfileProblem> {
  if (hardwareTuning === undefined) return;
  const at = ['spec', 'hardwareTuning'];
  const code = 'cpu-frequency';
  const fields = ['isolatedCpuFreq', 'reservedCpuFreq'] as const;
  const unset = fields.filter((field) => hardwareTuning[field] === undefined);
  if (unset.length > 0) {
    const message = `hardwareTuning has no ${unset.join(' and no ')}`;
    yield { code, path: at, message, help: 'set both frequencies, in kHz, or leave hardwareTuning out', missing: true };
    return;
  }
  for (const field of fields) {
    if (hardwareTuning[field] !== 0) continue;
    yield { code, path: [...at, field], message: `${field} is 0`, help: 'give the frequency in kHz' };
  }
}
