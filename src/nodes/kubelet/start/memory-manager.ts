import { parseQuantity, printQuantity } from '../../../core/values/quantity';
import { type Config, entries, isQuantity, list, record, text } from '../config';
import type { Finding } from '../problem';
import { choiceCheck } from '../validate/choices';
import type { StartCheck, StartContext } from './context';
import { reservedAmount, systemReserved } from './reservations';

/** The memory manager: pkg/kubelet/cm/memorymanager/memory_manager.go. */

const hundredMi = 100n * 1024n * 1024n * 1_000_000_000n;

/** What hard eviction keeps free of memory; undefined where that hangs on the size of the machine. */
function evictionAmount(config: Config): bigint | undefined {
  const hard = entries(config['evictionHard']);
  const value = hard.find(([signal]) => signal === 'memory.available')?.[1];
  // Thresholds of one's own replace all of the kubelet's, unless they are to be merged.
  if (value === undefined) return hard.length === 0 || config['mergeDefaultEvictionSettings'] === true ? hundredMi : 0n;
  return value.endsWith('%') ? (value === '0%' || value === '100%' ? 0n : undefined) : parseQuantity(value).value?.nano;
}

function resourcesOf(config: Config): Map<string, bigint> {
  const sums = new Map<string, bigint>([['memory', 0n]]);
  for (const entry of list(config['reservedMemory'])) {
    for (const [resource, amount] of Object.entries(record(record(entry)['limits']))) {
      if (isQuantity(amount)) sums.set(resource, (sums.get(resource) ?? 0n) + amount.nano);
    }
  }
  return sums;
}

const bytes = (nano: bigint): string => printQuantity({ nano, format: 'BinarySI' });

function* sumFindings(config: Config, context: StartContext): Generator<Finding> {
  const system = systemReserved(config, context);
  const kube = entries(config['kubeReserved']);
  for (const [resource, sum] of resourcesOf(config)) {
    const parts = [reservedAmount(system, resource), reservedAmount(kube, resource), resource === 'memory' ? evictionAmount(config) : 0n];
    const wanted = parts.reduce<bigint | undefined>((all, part) => (all === undefined || part === undefined ? undefined : all + part), 0n);
    if (wanted === undefined || wanted === sum) continue;
    yield {
      path: ['reservedMemory'],
      code: 'sums-differ',
      message: `reservedMemory holds ${bytes(sum)} of ${resource}, but systemReserved, kubeReserved and evictionHard come to ${bytes(wanted)}`,
      help: `let reservedMemory come to ${bytes(wanted)} over all NUMA nodes`,
    };
  }
}

function* staticFindings(config: Config, context: StartContext): Generator<Finding> {
  if (text(config['memoryManagerPolicy']) !== 'Static') return;
  if (list(config['reservedMemory']).length > 0) yield* sumFindings(config, context);
  else {
    const message = 'memoryManagerPolicy is "Static", but reservedMemory is not set';
    yield { path: ['memoryManagerPolicy'], code: 'needs-other-field', message, help: 'set reservedMemory for every NUMA node' };
  }
}

const reservations = ['reservedMemory', 'systemReserved', 'kubeReserved', 'evictionHard', 'mergeDefaultEvictionSettings'];

export const memoryManagerChecks: readonly StartCheck[] = [
  choiceCheck({ name: 'memoryManagerPolicy', values: ['None', 'Static'] }),
  { fields: ['memoryManagerPolicy', ...reservations], find: staticFindings },
];
