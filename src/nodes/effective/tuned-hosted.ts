import type { Tuned, TunedSpecProfile, TunedSpecRecommend } from '../../../imports/tuned';
import { isObject } from '../../core/manifest';
import { conflicting } from '../tuned/duplicates';
import { type Labels, matchHolds } from '../tuned/match';
import { rulesInOrder } from '../tuned/rules';
import { conflictError, type EffectiveTuned, nothingHolds } from './tuned';

/** The label by which a node of a hosted cluster tells its NodePool. */
export const nodePoolLabel = 'hypershift.openshift.io/nodePool';

/** 32-bit FNV-1a of a NodePool's name, as eight hex digits: what the names of its Tuneds end in. */
export function nodePoolHash(name: string): string {
  let hash = 0x811c9dc5;
  for (const byte of new TextEncoder().encode(name)) hash = Math.imul(hash ^ byte, 0x01000193) >>> 0;
  return hash.toString(16).padStart(8, '0');
}

const objects = (value: unknown): readonly Record<string, unknown>[] => (Array.isArray(value) ? value.filter(isObject) : []);

const isProfile = (one: Record<string, unknown>): boolean => typeof one['name'] === 'string' && typeof one['data'] === 'string';
const isRule = (one: Record<string, unknown>): boolean => typeof one['profile'] === 'string' && typeof one['priority'] === 'number';

/** A Tuned out of a ConfigMap as the operator stores it; nobody has checked its shape. */
function stored({ metadata, spec, ...type }: Tuned, nodePool: string): Tuned {
  const profile = objects(spec?.profile).filter(isProfile) as unknown as TunedSpecProfile[];
  const recommend = objects(spec?.recommend).filter(isRule) as unknown as TunedSpecRecommend[];
  return { ...type, metadata: { name: `${metadata?.name ?? ''}-${nodePoolHash(nodePool)}` }, spec: { profile, recommend } };
}

/** Of two with one name the first one counts (NTO pkg/operator/hypershift.go, syncHostedClusterTuneds). */
const firstOfEachName = (tuneds: readonly Tuned[]): readonly Tuned[] =>
  tuneds.filter(({ metadata: { name } }, i) => tuneds.findIndex((one) => one.metadata.name === name) === i);

/**
 * Which profile a node of a NodePool gets: machineConfigLabels say nothing here, and a rule without match list holds on
 * all nodes of the pool (NTO pkg/operator/hypershift.go, calculateProfileHyperShift).
 *
 * @param tuneds the Tuneds inside the ConfigMaps of the NodePool's spec.tuningConfig
 */
export function effectiveTunedOnNodePool(tuneds: readonly Tuned[], nodePool: string, labels: Labels): EffectiveTuned {
  const own = firstOfEachName(tuneds.map((tuned) => stored(tuned, nodePool)));
  const rules = rulesInOrder(own);
  const order = rules.map(({ priority, profile }) => ({ priority, profile }));
  const conflicts = conflicting(own);
  if (conflicts.size > 0) return { profile: '', order, machineConfigLabels: null, error: conflictError(conflicts) };
  const chosen = rules.find(({ match }) => matchHolds(match ?? [], { labels, pods: [] }));
  if (!chosen) return nothingHolds(order);
  return { profile: chosen.profile, order, machineConfigLabels: null };
}
