import type { TunedSpecRecommendMatch } from '../../../imports/tuned';
import { isObject } from '../../core/manifest';

export type Labels = Readonly<Record<string, string>>;

/** The nested list of a match; its schema leaves it open. */
export function nested({ match }: TunedSpecRecommendMatch): readonly TunedSpecRecommendMatch[] {
  return Array.isArray(match) ? (match.filter(isObject) as unknown as TunedSpecRecommendMatch[]) : [];
}

/** What a match list is compared with. */
export interface MatchContext {
  readonly labels: Labels;
  /** The labels of each pod on the node. */
  readonly pods: readonly Labels[];
}

const has = (labels: Labels, { label, value }: TunedSpecRecommendMatch): boolean =>
  Object.hasOwn(labels, label) && (value === undefined || labels[label] === value);

/** One of a list is enough, and all of its nested list's conditions with it; an empty list always holds (NTO pkg/operator/profilecalculator.go, profileMatches). */
export function matchHolds(list: readonly TunedSpecRecommendMatch[], context: MatchContext): boolean {
  if (list.length === 0) return true;
  return list.some((one) => {
    const own =
      one.type === 'pod' ? context.pods.some((pod) => has(pod, one)) : (one.label ?? undefined) === undefined || has(context.labels, one);
    return own && matchHolds(nested(one), context);
  });
}
