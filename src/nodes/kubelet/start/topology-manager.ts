import { parseGoBool, parseGoInteger } from '../../../core/values/integer';
import { type Config, entries, text } from '../config';
import { kubernetesMinor } from '../gates';
import type { Finding } from '../problem';
import type { StartContext } from './context';

/** The topology manager: pkg/kubelet/cm/topologymanager, topology_manager.go and policy_options.go. */

const field = 'topologyManagerPolicyOptions';

/** Fewer NUMA nodes than this cannot be asked for. */
const leastNodes = 8n;

interface Option {
  /** the minor version of Kubernetes from which it is there without an alpha gate */
  readonly since: number;
  readonly valid: (value: string) => boolean;
  readonly help: string;
}

const options: Readonly<Record<string, Option>> = {
  'prefer-closest-numa-nodes': { since: 28, valid: (value) => parseGoBool(value) !== undefined, help: 'set it to "true" or "false"' },
  'max-allowable-numa-nodes': {
    since: 31,
    valid: (value) => (parseGoInteger(value) ?? 0n) >= leastNodes,
    help: `set it to ${leastNodes} or more`,
  },
};

export function* topologyManagerFindings(config: Config, { release }: StartContext): Generator<Finding> {
  if (text(config['topologyManagerPolicy']) === 'none') return;
  for (const [name, value] of entries(config[field])) {
    const option = Object.hasOwn(options, name) ? options[name] : undefined;
    const path = [field, name];
    if (option === undefined || option.since > kubernetesMinor(release)) {
      yield { path, code: 'unknown-value', message: `${field} has no option "${name}"`, help: `use ${Object.keys(options).join(' or ')}` };
    } else if (!option.valid(value)) {
      yield { path, code: 'out-of-range', message: `${field} sets "${name}" to "${value}"`, help: option.help };
    }
  }
  const aligned = entries(config['cpuManagerPolicyOptions']).some(
    ([name, value]) => name === 'align-by-socket' && parseGoBool(value) === true,
  );
  if (!aligned || text(config['topologyManagerPolicy']) !== 'single-numa-node') return;
  const message = 'cpuManagerPolicyOptions sets "align-by-socket" while topologyManagerPolicy is "single-numa-node"';
  yield { path: ['cpuManagerPolicyOptions', 'align-by-socket'], code: 'exclusive-values', message, help: 'keep one of the two' };
}
