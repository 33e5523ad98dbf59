import { nearest } from '../../../check/words';
import { poolNamed, poolsOf } from '../../../nodes/pools';
import type { Question } from './model';

/** What is taken for granted of a pool that no MachineConfigPool of the input declares, and that no cluster has by itself. */
export function assumedPool({ words: [name = ''], whole }: Question): string | undefined {
  const { cluster } = whole();
  if (poolNamed(cluster, name) !== undefined) return undefined;
  const known = poolsOf(cluster).map((pool) => pool.name);
  const meant = nearest(name, known);
  const help = meant === undefined ? `those known are ${known.join(', ')}` : `did you mean ${meant}?`;
  return `there is no MachineConfigPool ${JSON.stringify(name)} in the input, so it is taken for a custom pool; ${help}`;
}
