import { labelKeyError, labelValueError } from '../../core/values/label';
import type { ProfileProblem } from './problem';
import { type ProfileSpec, splitLabelKey } from './profile';

const roleExample = 'node-role.kubernetes.io/worker-cnf: ""';

const keyList = (labels: Readonly<Record<string, string>>): string => Object.keys(labels).join(', ');

/** At most one label each. */
function* tooMany(spec: ProfileSpec): Generator<ProfileProblem> {
  for (const field of ['nodeSelector', 'machineConfigLabel', 'machineConfigPoolSelector'] as const) {
    const labels = spec[field] ?? {};
    if (Object.keys(labels).length < 2) continue;
    yield {
      code: 'selector',
      path: ['spec', field],
      message: `${field} has ${Object.keys(labels).length} labels (${keyList(labels)}), and may have one`,
      help: 'keep one label',
    };
  }
}

/** The role that the operator takes out of the node selector where it is not told the labels of MachineConfigs and pools. */
function* roleless({ nodeSelector, machineConfigLabel, machineConfigPoolSelector }: ProfileSpec): Generator<ProfileProblem> {
  if (nodeSelector === undefined) {
    yield {
      code: 'selector',
      path: ['spec', 'nodeSelector'],
      message: 'nodeSelector is missing',
      help: `name the nodes by the label of their role, such as ${roleExample}`,
      missing: true,
    };
    return;
  }
  if (machineConfigLabel !== undefined && machineConfigPoolSelector !== undefined) return;
  const [key, ...more] = Object.keys(nodeSelector);
  if (more.length > 0 || (key !== undefined && splitLabelKey(key))) return;
  const unset = machineConfigLabel === undefined ? 'machineConfigLabel' : 'machineConfigPoolSelector';
  const what = key === undefined ? 'nodeSelector is empty' : `the key "${key}" of nodeSelector has no domain and role`;
  yield {
    code: 'selector',
    path: ['spec', 'nodeSelector'],
    message: `${what}, and ${unset} is not set, so that no role can be told`,
    help: `use a key of the form domain/role, such as ${roleExample}, or set machineConfigLabel and machineConfigPoolSelector`,
    missing: true,
  };
}

/** Labels that the API server would not list nodes by. */
function* invalidLabels({ nodeSelector }: ProfileSpec): Generator<ProfileProblem> {
  for (const [key, value] of Object.entries(nodeSelector ?? {})) {
    const error = labelKeyError(key) ?? labelValueError(value);
    if (error === undefined) continue;
    yield { code: 'selector', path: ['spec', 'nodeSelector', key], message: error, help: `write a node's label, such as ${roleExample}` };
  }
}

/**
 * The labels by which nodes, MachineConfigs and pools are found.
 * NTO performanceprofile_validation.go, validateSelectors, and since 4.18 getNodesList, which only a webhook with an API server calls.
 */
export function* selectorProblems(spec: ProfileSpec, listsNodes: boolean): Generator<ProfileProblem> {
  yield* tooMany(spec);
  yield* roleless(spec);
  if (listsNodes) yield* invalidLabels(spec);
}
