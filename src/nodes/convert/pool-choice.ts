import { type Complete, onlyPair } from '../../code/conversion';
import { poolLabel } from '../facts';
import type { PoolChoice, PoolSelector } from '../pool-choice';

const ownLabel = poolLabel('');

/** The way back from a machineConfigPoolSelector; undefined where there is none. */
export function poolChoice(selector: PoolSelector | undefined): Complete<PoolChoice> | undefined {
  if (selector === undefined) return undefined;
  const { matchLabels, matchExpressions } = selector;
  if (matchExpressions !== undefined || matchLabels === undefined) return { pool: undefined, poolSelector: selector };
  const [label, value] = onlyPair(matchLabels) ?? [];
  if (label?.startsWith(ownLabel) && value === '') return { pool: label.slice(ownLabel.length), poolSelector: undefined };
  const isPlain = !('matchLabels' in matchLabels) && !('matchExpressions' in matchLabels);
  return { pool: undefined, poolSelector: isPlain ? matchLabels : selector };
}
