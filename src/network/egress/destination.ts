/** Where egress rules send traffic: addresses, or what a name resolves to. */

/** A closed range of IPv4 addresses as numbers. */
export interface Range {
  readonly first: number;
  readonly last: number;
}

/** All of IPv4. */
export const everywhere: Range = { first: 0, last: 0xffffffff };

/** What a rule matches. */
export type Destination = { readonly range: Range } | { readonly name: string } | undefined;

/** The rule of an EgressNetworkPolicy, as much of it as counts. */
export interface EgressRule {
  readonly type: string;
  readonly to: { readonly cidrSelector?: string; readonly dnsName?: string };
}

/**
 * The number of a dotted IPv4 address; undefined for anything else. Open vSwitch reads the octets as decimal numbers, so
 * leading zeros, which the API's pattern lets through, count for nothing.
 */
export function addressOf(text: string): number | undefined {
  const octets = /^(\d{1,3})\.(\d{1,3})\.(\d{1,3})\.(\d{1,3})$/.exec(text)?.slice(1).map(Number);
  if (!octets || octets.some((octet) => octet > 255)) return undefined;
  return octets.reduce((value, octet) => value * 256 + octet, 0);
}

/** `a.b.c.d` */
export const printAddress = (value: number): string => [24, 16, 8, 0].map((shift) => Math.floor(value / 2 ** shift) % 256).join('.');

/** The addresses of a network; its host bits count for nothing (Open vSwitch masks them). */
export function rangeOf(cidr: string): Range | undefined {
  const [, ip = '', digits = ''] = /^([^/]+)\/(\d{1,2})$/.exec(cidr) ?? [];
  const address = addressOf(ip);
  const prefix = Number(digits);
  if (address === undefined || prefix > 32) return undefined;
  const size = 2 ** (32 - prefix);
  const first = address - (address % size);
  return { first, last: first + size - 1 };
}

/** `a.b.c.d/n`, for a range that is one network. */
export const printNetwork = ({ first, last }: Range): string => `${printAddress(first)}/${32 - Math.log2(last - first + 1)}`;

/** The networks that together are a range, in order. */
export function networksOf({ first, last }: Range): string[] {
  const networks: string[] = [];
  for (let at = first; at <= last; ) {
    let size = 1;
    while (at % (size * 2) === 0 && at + size * 2 - 1 <= last) size *= 2;
    networks.push(printNetwork({ first: at, last: at + size - 1 }));
    at += size;
  }
  return networks;
}

export const isEverywhere = ({ first, last }: Range): boolean => first === everywhere.first && last === everywhere.last;

/** Names are the same whatever their case, and whether or not they end in a dot. */
export const sameName = (name: string): string => name.toLowerCase().replace(/\.$/, '');

/** What a network plugin makes of rules. */
export interface Reading {
  /** Whether 0.0.0.0/32 stands for everything. */
  readonly zeroIsEverything: boolean;
  /** Whether names have IPv4 addresses only. */
  readonly namesAreIpv4: boolean;
}

/** sdn pkg/network/node/ovscontroller.go, UpdateEgressNetworkPolicyRules; pkg/network/common/dns.go asks for A records only. */
export const sdn: Reading = { zeroIsEverything: true, namesAreIpv4: true };

/** ovn-kubernetes pkg/ovn/egressfirewall.go and pkg/ovn/dns_name_resolver. */
export const ovn: Reading = { zeroIsEverything: false, namesAreIpv4: false };

/** What a rule matches: a CIDR goes before a name, and without either (or with an IPv6 network) no IPv4 traffic is meant. */
export function destinationOf({ to }: EgressRule, { zeroIsEverything }: Reading = sdn): Destination {
  if (to.cidrSelector) {
    const range = zeroIsEverything && to.cidrSelector === '0.0.0.0/32' ? everywhere : rangeOf(to.cidrSelector);
    return range && { range };
  }
  return to.dnsName ? { name: sameName(to.dnsName) } : undefined;
}

/** Whether traffic passes: every other word than Allow drops it (the same function). */
export const allows = ({ type }: EgressRule): boolean => type === 'Allow';
