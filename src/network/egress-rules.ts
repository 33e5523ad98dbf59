/** Egress rules as values, for EgressNetworkPolicy and EgressFirewall alike. */

/** A port of an EgressFirewall's rule. */
export interface EgressPort {
  readonly protocol: 'TCP' | 'UDP' | 'SCTP';
  /** 1 to 65535 */
  readonly port: number;
}

/** A rule for addresses. */
export interface CidrRule {
  readonly type: 'Allow' | 'Deny';
  readonly to: { readonly cidrSelector: string; readonly dnsName?: never; readonly nodeSelector?: never };
  readonly ports?: never;
}

/** A rule for the addresses of a name. */
export interface DnsRule {
  readonly type: 'Allow' | 'Deny';
  readonly to: { readonly dnsName: string; readonly cidrSelector?: never; readonly nodeSelector?: never };
  readonly ports?: never;
}

/** What both kinds of policy take. */
export type EgressRule = CidrRule | DnsRule;

/** A rule for the cluster's nodes; EgressFirewall only, OpenShift 4.13 and newer. */
export interface NodeRule {
  readonly type: 'Allow' | 'Deny';
  readonly to: { readonly nodeSelector: NodeSelector; readonly cidrSelector?: never; readonly dnsName?: never };
  readonly ports?: never;
}

export interface NodeSelector {
  readonly matchLabels?: Readonly<Record<string, string>>;
  readonly matchExpressions?: readonly { readonly key: string; readonly operator: string; readonly values?: readonly string[] }[];
}

/** A rule for some ports only. */
export interface PortRule {
  readonly type: 'Allow' | 'Deny';
  readonly to: (EgressRule | NodeRule)['to'];
  readonly ports: readonly EgressPort[];
}

/** What an EgressFirewall takes: also nodes, and only some ports. */
export type FirewallRule = EgressRule | NodeRule | PortRule;

function cidrRule(type: 'Allow' | 'Deny', cidr: string): CidrRule {
  return { type, to: { cidrSelector: cidr } };
}

function dnsRule(type: 'Allow' | 'Deny', name: string): DnsRule {
  return { type, to: { dnsName: name } };
}

function nodeRule(type: 'Allow' | 'Deny', nodeSelector: NodeSelector): NodeRule {
  return { type, to: { nodeSelector } };
}

/** Rules that let traffic pass. The first rule that matches decides; what none matches passes. */
export const allow = {
  /** Lets traffic to the addresses of a network pass, such as `1.2.3.0/24`. */
  cidr: (cidr: string): CidrRule => cidrRule('Allow', cidr),
  /** Lets traffic to what a name resolves to pass. Nodes ask again only when the answer's time is over. */
  dns: (name: string): DnsRule => dnsRule('Allow', name),
  /** Lets traffic to nodes pass; EgressFirewall only. */
  nodes: (selector: NodeSelector): NodeRule => nodeRule('Allow', selector),
};

/** Rules that drop traffic. */
export const deny = {
  /** Drops traffic to the addresses of a network. */
  cidr: (cidr: string): CidrRule => cidrRule('Deny', cidr),
  /** Drops traffic to what a name resolves to; not safe, as pods may be told other addresses than nodes. */
  dns: (name: string): DnsRule => dnsRule('Deny', name),
  /** Drops traffic to nodes; EgressFirewall only. */
  nodes: (selector: NodeSelector): NodeRule => nodeRule('Deny', selector),
  /** Drops all traffic that leaves the cluster; the last rule of a policy. */
  all: (): CidrRule => cidrRule('Deny', '0.0.0.0/0'),
};

/** The same rule for some ports only; EgressFirewall only. */
export const toPorts = ({ type, to }: EgressRule | NodeRule, ...ports: readonly EgressPort[]): PortRule => ({ type, to, ports });
