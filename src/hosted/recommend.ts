import type { Path } from '../core/path';
import type { ConfigMap } from './facts';
import { recommendationsOf } from './inner';
import type { PoolTuning } from './tuned';

/** One recommend rule among all that a NodePool's nodes are held against. */
export interface PoolRule {
  /** The Tuned's name, by which rules of one priority are ordered. */
  readonly tuned: string;
  readonly priority: number;
  readonly profile: string;
  readonly match: readonly Record<string, unknown>[];
  /** In words. */
  readonly whose: string;
  readonly map?: ConfigMap;
  readonly path: Path;
}

/** The operator's own catch-all (NTO assets/tuned/manifests/default-cr-tuned.yaml). */
const own: PoolRule = {
  tuned: 'default',
  priority: 40,
  profile: 'openshift-node',
  match: [],
  whose: 'the operator’s Tuned default',
  path: [],
};

/** What the operator makes of a PerformanceProfile (NTO performanceprofile/controller, tuned.go). */
const generated = (name: string): PoolRule => {
  const profile = `openshift-node-performance-${name}`;
  return { tuned: profile, priority: 20, profile, match: [], whose: `PerformanceProfile ${name}`, path: [] };
};

/** All rules in the order in which they are tried; names end in a hash of the pool's, which is the same for all of them. */
function inOrder({ tuneds, performanceProfiles }: PoolTuning): readonly PoolRule[] {
  const users = tuneds.flatMap((one) => {
    const name = one.manifest.metadata?.name ?? '';
    return recommendationsOf(one).flatMap(({ path, priority, profile, match }) =>
      profile === undefined || priority === undefined
        ? []
        : [{ tuned: `${name}-`, priority, profile, match, whose: `Tuned ${name}`, map: one.map, path }],
    );
  });
  const all: readonly PoolRule[] = [own, ...performanceProfiles.map(generated), ...users];
  return [...all].sort((a, b) => a.priority - b.priority || (a.tuned < b.tuned ? -1 : Number(a.tuned > b.tuned)));
}

const holdsWherever = (earlier: PoolRule, later: PoolRule): boolean =>
  earlier.match.length === 0 || JSON.stringify(earlier.match) === JSON.stringify(later.match);

/** The rules that no node gets to, each with the one that takes its nodes. */
export function hiddenRules(tuning: PoolTuning): readonly { readonly later: PoolRule; readonly earlier: PoolRule }[] {
  const rules = inOrder(tuning);
  return rules.flatMap((later, i) => {
    const earlier = rules.slice(0, i).find((one) => holdsWherever(one, later));
    return earlier && earlier.profile !== later.profile ? [{ later, earlier }] : [];
  });
}
