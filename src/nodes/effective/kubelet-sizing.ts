import { inRange, type Release } from '../../core/target';
import { parseQuantity, wholeValue } from '../../core/values/quantity';

/** What a node has. */
export interface NodeSize {
  readonly cpus: number;
  /** GiB, as `free -g` prints them: rounded down. */
  readonly memoryGiB: number;
}

/** What a node keeps for the system; quantities. */
export interface Reserved {
  readonly cpu: string;
  readonly memory: string;
  readonly 'ephemeral-storage': string;
}

function memoryFor(total: number): number {
  if (total <= 8) return 1;
  return total <= 128 ? 1 + 0.06 * (total - 8) : 1 + 6.72 + 0.02 * (total - 120);
}

/**
 * What a node works out for itself where NODE_SIZING_ENABLED is true: dynamic-system-reserved-calc.sh in
 * templates/common/_base/files/kubelet-auto-sizing.yaml, in version 2, which new nodes have. Undefined for releases
 * before 4.21, which had another formula.
 * @param ephemeralStorage what the file of the node's sizing says
 */
export function autoSizing({ cpus, memoryGiB }: NodeSize, release: Release, ephemeralStorage = '1Gi'): Reserved | undefined {
  if (!inRange('>=4.21', release)) return undefined;
  const cpu = Math.max(0.5, 0.06 + 0.012 * (cpus - 1));
  return { cpu: cpu.toFixed(2), memory: `${Math.floor(memoryFor(memoryGiB) + 0.5)}Gi`, 'ephemeral-storage': ephemeralStorage };
}

/** Reads `cpu=8,memory=32Gi`. @throws Error for anything else */
export function parseNodeSize(text: string): NodeSize {
  const fields = new Map(text.split(',').map((part): [string, string] => [part.split('=')[0] ?? '', part.split('=')[1] ?? '']));
  const cpus = Number(fields.get('cpu'));
  const memory = parseQuantity(fields.get('memory') ?? '');
  if (!Number.isInteger(cpus) || cpus < 1 || memory.value === undefined)
    throw new Error(`${text} is no size of a node; write it as cpu=8,memory=32Gi`);
  return { cpus, memoryGiB: Number(wholeValue(memory.value) / 2n ** 30n) };
}

/** The fields of /etc/node-sizing-enabled.env. */
export function readSizing(text: string): { readonly automatic: boolean; readonly reserved: Reserved } {
  const fields = new Map(text.split('\n').map((line): [string, string] => [line.split('=')[0] ?? '', line.split('=')[1] ?? '']));
  const amount = (name: string, otherwise: string): string => fields.get(name) ?? otherwise;
  return {
    automatic: fields.get('NODE_SIZING_ENABLED') === 'true',
    reserved: {
      cpu: amount('SYSTEM_RESERVED_CPU', '500m'),
      memory: amount('SYSTEM_RESERVED_MEMORY', '1Gi'),
      'ephemeral-storage': amount('SYSTEM_RESERVED_ES', '1Gi'),
    },
  };
}
