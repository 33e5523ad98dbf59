import { Tuned } from '../../../imports/tuned';
import { grouped, type Inventory, perCluster } from '../../check/inventory';
import type { Doc } from '../../core/doc';
import { conflicting, type ProfileDefinition } from './duplicates';
import { hidden } from './hidden';
import { madeRules } from './made';
import { type RecommendRule, rulesInOrder } from './rules';
import { defaultTuned, isShipped, tunedNamespace } from './shipped';
import { includesOf, parseTuned } from './text';
import { tiesAmong } from './tied';

/** Whether the operator reads a Tuned: in its namespace, which one without any is taken for. */
export const isRead = ({ metadata: { namespace } }: Pick<Tuned, 'metadata'>): boolean => (namespace ?? tunedNamespace) === tunedNamespace;

/** The Tuned objects of a cluster that the operator reads. */
export const tunedsOf: (cluster: Inventory) => readonly Tuned[] = perCluster((cluster) =>
  cluster
    .all(Tuned)
    .map(({ manifest }) => manifest)
    .filter(isRead),
);

/** All rules of a cluster in the order in which they are tried. */
export const rulesOf: (cluster: Inventory) => readonly RecommendRule[] = perCluster((cluster) =>
  rulesInOrder(tunedsOf(cluster), madeRules(cluster)),
);

/** A cluster's rules by the Tuned that has them. */
const rulesByTuned: (cluster: Inventory) => ReadonlyMap<string, readonly RecommendRule[]> = perCluster((cluster) =>
  grouped(rulesOf(cluster), ({ tuned }) => tuned),
);

/** One rule of a Tuned as it stands among all. */
export const ruleOf = (cluster: Inventory, tuned: string, index: number): RecommendRule | undefined =>
  rulesByTuned(cluster)
    .get(tuned)
    ?.find((one) => one.index === index);

type Ties = ReturnType<typeof tiesAmong>;

const tiesByPriority: (cluster: Inventory) => ReadonlyMap<number, Ties> = perCluster(
  (cluster) => new Map([...grouped(rulesOf(cluster), ({ priority }) => priority)].map(([priority, rules]) => [priority, tiesAmong(rules)])),
);

/** The first rule before one of the same priority that may hold on one node with it. */
export const tiedWith = (cluster: Inventory, rule: RecommendRule): RecommendRule | undefined =>
  tiesByPriority(cluster).get(rule.priority)?.(rule);

/** Every rule that is never reached, and the first before it that takes all of its nodes. */
export const hiddenRules: (cluster: Inventory) => ReadonlyMap<RecommendRule, RecommendRule> = perCluster((cluster) =>
  hidden(rulesOf(cluster)),
);

export const conflictsOf: (cluster: Inventory) => ReadonlyMap<string, readonly ProfileDefinition[]> = perCluster((cluster) =>
  conflicting(tunedsOf(cluster)),
);

/** The names of all profiles that Tuned objects of the input define. */
export const definedProfiles: (cluster: Inventory) => ReadonlySet<string> = perCluster(
  (cluster) => new Set(tunedsOf(cluster).flatMap(({ spec }) => (spec?.profile ?? []).map(({ name }) => name))),
);

/** The names of all profiles that rules of Tuned objects of the input choose. */
export const recommendedProfiles: (cluster: Inventory) => ReadonlySet<string> = perCluster(
  (cluster) => new Set(tunedsOf(cluster).flatMap(({ spec }) => (spec?.recommend ?? []).map(({ profile }) => profile))),
);

/** Rules look at what users write: not at the operator's own object, nor at what is inside a NodePool, which is tuned by itself. */
export const isUsers = ({ manifest, wrapped }: Doc<Tuned>): boolean =>
  wrapped === undefined && manifest.metadata.name !== defaultTuned && isRead(manifest);

/** The rules of a user's Tuned whose profile neither TuneD nor any Tuned at hand has. */
export function* unknownRecommended(doc: Doc<Tuned>, cluster: Inventory): Generator<{ readonly index: number; readonly profile: string }> {
  if (!isUsers(doc)) return;
  for (const [index, { profile }] of (doc.manifest.spec?.recommend ?? []).entries()) {
    if (!isShipped(profile) && !definedProfiles(cluster).has(profile)) yield { index, profile };
  }
}

/** The profiles that a user's Tuned includes and that neither TuneD nor any Tuned at hand has; more of the platform's own begin with `openshift-`. */
export function* unknownIncluded(
  doc: Doc<Tuned>,
  cluster: Inventory,
): Generator<{ readonly index: number; readonly profile: string; readonly include: string }> {
  if (!isUsers(doc)) return;
  for (const [index, { name, data }] of (doc.manifest.spec?.profile ?? []).entries()) {
    for (const include of includesOf(parseTuned(data))) {
      if (!isShipped(include) && !definedProfiles(cluster).has(include)) yield { index, profile: name, include };
    }
  }
}
