import { parseCpuSet } from '../../../core/values/cpuset';
import { type Config, isQuantity, list, number, record, text } from '../config';
import type { Finding } from '../problem';

/** Reserved CPUs and memory: validation.go, validation_reserved_memory.go. */

export function* reservedCpuFindings(config: Config): Generator<Finding> {
  const cpus = text(config['reservedSystemCPUs']);
  if (cpus === '') return;
  const path = ['reservedSystemCPUs'];
  const cgroup = ['systemReservedCgroup', 'kubeReservedCgroup'].find((name) => text(config[name]) !== '');
  if (cgroup !== undefined) {
    const message = `reservedSystemCPUs is "${cpus}" while ${cgroup} is "${text(config[cgroup])}"`;
    yield { path, also: [[cgroup]], code: 'exclusive-fields', message, help: `leave ${cgroup} out` };
  }
  const { error } = parseCpuSet(cpus);
  if (error !== undefined)
    yield { path, code: 'invalid-cpu-set', message: `reservedSystemCPUs: ${error}`, help: 'write CPU numbers such as 0-3,8' };
}

const isMemory = (resource: string): boolean => resource === 'memory' || resource.startsWith('hugepages-');

export function* reservedMemoryFindings(config: Config): Generator<Finding> {
  const seen = new Set<string>();
  for (const [index, entry] of list(config['reservedMemory']).entries()) {
    const node = number(record(entry)['numaNode']);
    for (const [resource, amount] of Object.entries(record(record(entry)['limits']))) {
      const path = ['reservedMemory', index, 'limits', resource];
      if (!isMemory(resource)) {
        const message = `reservedMemory of NUMA node ${node} limits "${resource}"`;
        yield { path, code: 'unknown-value', message, help: 'limit memory or hugepages-<size> only' };
      }
      if (!isQuantity(amount) || amount.nano === 0n) {
        const message = `reservedMemory of NUMA node ${node} limits ${resource} to nothing`;
        yield { path, code: 'out-of-range', message, help: 'give an amount, or leave the resource out' };
      }
      const key = `${node} ${resource}`;
      if (seen.has(key)) {
        const message = `reservedMemory limits ${resource} of NUMA node ${node} twice`;
        yield { path, code: 'duplicate', message, help: 'keep one of them' };
      }
      seen.add(key);
    }
  }
}
