import type { EgressFirewall } from '../../../imports/egressfirewall';
import type { EgressIP } from '../../../imports/egressip';
import type { Manifest } from '../../core/manifest';

/** Something that OVN-Kubernetes does otherwise. */
export interface MigrationNote {
  /** Whose it is: `EgressNetworkPolicy shop/default`. */
  readonly object: string;
  /** What changes. */
  readonly change: string;
  /** What to do about it. */
  readonly todo: string;
}

/** Who may reach the pods of a project. */
export interface Isolation {
  readonly project: string;
  /** Other projects whose pods may. */
  readonly from: readonly string[];
}

/** The equivalent of an SDN egress configuration. */
export interface MigrationPlan {
  readonly firewalls: readonly EgressFirewall[];
  readonly egressIPs: readonly EgressIP[];
  /** Parts of objects that the cluster has: Nodes with a label, Namespaces with an annotation. */
  readonly parts: readonly Manifest[];
  readonly isolation: readonly Isolation[];
  readonly notes: readonly MigrationNote[];
}

/** One topic's share of a plan. */
export type Share = Partial<MigrationPlan>;

/** All shares together. */
export const merge = (shares: readonly Share[]): MigrationPlan => ({
  firewalls: shares.flatMap(({ firewalls = [] }) => firewalls),
  egressIPs: shares.flatMap(({ egressIPs = [] }) => egressIPs),
  parts: shares.flatMap(({ parts = [] }) => parts),
  isolation: shares.flatMap(({ isolation = [] }) => isolation),
  notes: shares.flatMap(({ notes = [] }) => notes),
});
