/** Where egress rules send traffic: to addresses, to what a name resolves to, or to nodes. */
import type { LabelSelector } from '../../core/values/selector';
import { allIpv4, allIpv6, isSame, type Range, rangeOf } from '../ranges';

/** The rule of an EgressNetworkPolicy or an EgressFirewall, as much of it as counts. */
export interface EgressRule {
  readonly type: string;
  readonly to: { readonly cidrSelector?: string; readonly dnsName?: string; readonly nodeSelector?: LabelSelector };
  /** Only traffic to these is meant. @default - all */
  readonly ports?: readonly { readonly protocol: string; readonly port: number }[];
}

/** What a rule matches; undefined for nothing. */
export type Destination = { readonly range: Range } | { readonly name: string } | { readonly nodes: LabelSelector } | undefined;

/** What a network plugin makes of rules. */
export interface Reading {
  /** Whether 0.0.0.0/32 stands for everything. */
  readonly zeroIsEverything: boolean;
  /** All addresses that traffic may go to. */
  readonly universe: readonly Range[];
}

/** sdn pkg/network/node/ovscontroller.go, UpdateEgressNetworkPolicyRules; pkg/network/common/dns.go asks for A records only. */
export const sdn: Reading = { zeroIsEverything: true, universe: [allIpv4] };

/** ovn-kubernetes pkg/ovn/egressfirewall.go and pkg/ovn/dns_name_resolver. */
export const ovn: Reading = { zeroIsEverything: false, universe: [allIpv6, allIpv4] };

export const isEverywhere = (range: Range): boolean => isSame(range, allIpv4);

/** Names are the same whatever their case, and whether or not they end in a dot. */
export const sameName = (name: string): string => name.toLowerCase().replace(/\.$/, '');

/** What a rule matches: a CIDR goes before a name. */
export function destinationOf({ to }: EgressRule, { zeroIsEverything }: Reading = sdn): Destination {
  if (to.cidrSelector) {
    const range = zeroIsEverything && to.cidrSelector === '0.0.0.0/32' ? allIpv4 : rangeOf(to.cidrSelector);
    return range && { range };
  }
  if (to.nodeSelector) return { nodes: to.nodeSelector };
  return to.dnsName ? { name: sameName(to.dnsName) } : undefined;
}

/** Whether traffic passes: every other word than Allow drops it (the same functions). */
export const allows = ({ type }: EgressRule): boolean => type === 'Allow';

/** A rule's destination, as it is written. */
export const written = ({ to }: EgressRule): string => to.cidrSelector ?? to.dnsName ?? (to.nodeSelector ? 'nodes' : 'nothing');
