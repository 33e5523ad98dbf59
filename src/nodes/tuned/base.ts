import { type Inventory, perCluster } from '../../check/inventory';
import { tunedsOf } from './ask';
import { isOfPlatform, isShipped } from './shipped';
import { includesOf, parseTuned } from './text';

const textOf: (cluster: Inventory) => ReadonlyMap<string, string> = perCluster(
  (cluster) => new Map(tunedsOf(cluster).flatMap(({ spec }) => (spec?.profile ?? []).map(({ name, data }) => [name, data]))),
);

/** Names that are made on the node, and those that may be missing, can be the platform's. */
const isOpen = (text: string): boolean => /^\s*include\s*=.*(?:[$%{}]|(?:^|[=,;\s])-)/m.test(text);

/**
 * Whether a profile builds on the platform's own, by itself or by what it includes.
 * @returns `unknown` where it includes what no Tuned at hand defines
 */
export function baseOf(cluster: Inventory, profile: string, seen: readonly string[] = []): 'platform' | 'other' | 'unknown' {
  if (isOfPlatform(profile)) return 'platform';
  const text = textOf(cluster).get(profile);
  if (text === undefined) return isShipped(profile) ? 'other' : 'unknown';
  if (isOpen(text) || parseTuned(text).errors.length > 0) return 'unknown';
  const below = includesOf(parseTuned(text))
    .filter((include) => !seen.includes(include))
    .map((include) => baseOf(cluster, include, [...seen, profile]));
  return below.find((one) => one === 'platform') ?? below.find((one) => one === 'unknown') ?? 'other';
}
