import { EgressFirewall } from '../../../imports/egressfirewall';
import { EgressNetworkPolicy } from '../../../imports/egressnetworkpolicy';
import type { Kind } from '../../../imports/kind';
import { perObject } from '../../check/ask';
import { ovn, sdn } from './destination';
import { reaches } from './reach';

/** Both kinds of policy: rules about order are the same for both. */
export const policyKinds: readonly Kind<EgressNetworkPolicy | EgressFirewall>[] = [EgressNetworkPolicy, EgressFirewall];

/** What becomes of each rule of a policy. */
export const reachesOf = perObject(({ kind, spec }: EgressNetworkPolicy | EgressFirewall) =>
  reaches(spec.egress, kind === 'EgressFirewall' ? ovn : sdn),
);

/** `rule 1, rule 2 and 3 more`, counted from 1; at most five are named. */
export function nameRules(indexes: readonly number[]): string {
  const named = indexes.slice(0, 5).map((index) => index + 1);
  const more = indexes.length - named.length;
  const [last] = named.slice(-1);
  const words =
    more > 0 ? `${named.join(', ')} and ${more} more` : [named.slice(0, -1).join(', '), last].filter((w) => w !== '').join(' and ');
  return `${indexes.length === 1 ? 'rule' : 'rules'} ${words}`;
}
