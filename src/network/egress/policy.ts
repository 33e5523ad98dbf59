import { EgressFirewall } from '../../../imports/egressfirewall';
import { EgressNetworkPolicy } from '../../../imports/egressnetworkpolicy';
import type { Kind } from '../../../imports/kind';
import { perObject } from '../../check/ask';
import { type Inventory, perCluster } from '../../check/inventory';
import { ownNetworks } from '../operator/networks';
import { contains } from '../ranges';
import { some } from '../words';
import { ovn, type Reading, sdn } from './destination';
import { reaches } from './reach';

/** Both kinds of policy: rules about order are the same for both. */
export const policyKinds: readonly Kind<EgressNetworkPolicy | EgressFirewall>[] = [EgressNetworkPolicy, EgressFirewall];

/** How OVN-Kubernetes reads rules: where the cluster's own networks are known, pods have addresses of their families only. */
export const ovnReading: (cluster: Inventory) => Reading = perCluster((cluster) => {
  const own = ownNetworks(cluster);
  const universe = ovn.universe.filter((all) => own.length === 0 || own.some(({ range }) => contains(all, range.first)));
  return { ...ovn, universe };
});

/** What becomes of each rule of a policy. */
export const reachesOf = perObject(({ kind, spec }: EgressNetworkPolicy | EgressFirewall, { cluster }) =>
  reaches(spec.egress, kind === 'EgressFirewall' ? ovnReading(cluster) : sdn),
);

/** `rule 1`, or `rules 1, 2, 3, 4, 5 and 3 more`, counted from 1. */
export const nameRules = (indexes: readonly number[]): string =>
  `${indexes.length === 1 ? 'rule' : 'rules'} ${some(indexes.map((index) => index + 1))}`;
