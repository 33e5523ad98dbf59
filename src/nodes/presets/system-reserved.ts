import type { KubeletConfigProps } from '../kubelet-config';
import type { PoolChoice } from '../pool-choice';

export type SystemReservedKnobs = PoolChoice & {
  /** The smallest node of the pool: how many CPUs it has. */
  readonly cpus: number;
  /** The smallest node of the pool: its memory in GiB. */
  readonly memoryGi: number;
};

/** GiB, of the script that a node sizes itself with (MCO templates/common/_base/files/kubelet-auto-sizing.yaml). */
function memoryOf(total: number): number {
  if (total <= 8) return 1;
  return Math.floor((total <= 128 ? 1 + 0.06 * (total - 8) : 7.72 + 0.02 * (total - 120)) + 0.5);
}

/** Thousandths of a CPU, of the same script: 60 of the first one, 12 of each other, and at least half a CPU. */
const millicoresOf = (cpus: number): number => Math.max(500, Math.round((60 + 12 * (cpus - 1)) / 10) * 10);

/** What the system keeps on nodes of a known size: as much as a node that sizes itself would work out. */
export function systemReserved({ cpus, memoryGi, ...choice }: SystemReservedKnobs): KubeletConfigProps {
  const reserved = { cpu: `${millicoresOf(cpus)}m`, memory: `${memoryOf(memoryGi)}Gi` };
  return { name: 'system-reserved', ...choice, config: { systemReserved: reserved } };
}
