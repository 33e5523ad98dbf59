import type { Tuned, TunedSpecRecommend } from '../../../imports/tuned';
import { defaultRecommend, defaultTuned } from './shipped';

/** One rule of a Tuned's recommend list. */
export interface RecommendRule extends TunedSpecRecommend {
  /** The Tuned that has it. */
  readonly tuned: string;
  /** Its place in that Tuned's list. */
  readonly index: number;
  /** Labels of nodes that are all in the pools of its machineConfigLabels. */
  readonly nodes?: readonly string[];
}

const nameOf = ({ metadata }: Tuned): string => metadata.name ?? '';

/** A rule before it is known whose it is. */
export type Listed = Omit<RecommendRule, 'tuned' | 'index'>;

const rulesOf = (tuned: string, recommend: readonly Listed[]): RecommendRule[] => recommend.map((one, index) => ({ ...one, tuned, index }));

const byName = (a: string, b: string): number => (a < b ? -1 : Number(a > b));

/**
 * All rules in the order in which they are tried: by priority, the smallest first, then by the name of their Tuned, then
 * as they are listed (NTO pkg/manifests, TunedRecommend). The operator's own are among them.
 *
 * @param made what the operator makes besides, by the name of the Tuned; one that is at hand counts as it stands
 */
export function rulesInOrder(tuneds: readonly Tuned[], made: ReadonlyMap<string, readonly Listed[]> = new Map()): readonly RecommendRule[] {
  const lists = new Map<string, readonly Listed[]>([[defaultTuned, defaultRecommend], ...made]);
  for (const tuned of tuneds) lists.set(nameOf(tuned), tuned.spec?.recommend ?? []);
  const all = [...lists].sort(([a], [b]) => byName(a, b)).flatMap(([name, recommend]) => rulesOf(name, recommend));
  return all.sort((a, b) => a.priority - b.priority);
}
