import { writtenAs } from '../../code/call';
import {
  allow,
  type CidrRule,
  type DnsRule,
  deny,
  type EgressPort,
  type FirewallRule,
  type NodeRule,
  type PortRule,
  toPorts,
} from '../egress-rules';

interface Rule {
  readonly type: string;
  readonly to: { readonly cidrSelector?: string; readonly dnsName?: string; readonly nodeSelector?: object };
}

interface Port {
  readonly protocol: string;
  readonly port: number;
}

const verbs = { Allow: ['allow', allow], Deny: ['deny', deny] } as const;
const isVerb = (type: string): type is keyof typeof verbs => Object.hasOwn(verbs, type);

/** `{ type: 'Allow', to: { cidrSelector } }` → `allow.cidr(…)`; undefined where it is for something else. */
export function egressRule({ type, to: { cidrSelector, dnsName, nodeSelector } }: Rule): CidrRule | DnsRule | undefined {
  if (!isVerb(type) || nodeSelector) return undefined;
  const [verb, rules] = verbs[type];
  if (cidrSelector !== undefined && dnsName === undefined) {
    if (type === 'Deny' && cidrSelector === '0.0.0.0/0') return writtenAs(deny.all(), 'deny.all', []);
    return writtenAs(rules.cidr(cidrSelector), `${verb}.cidr`, [cidrSelector]);
  }
  if (dnsName === undefined || cidrSelector !== undefined) return undefined;
  return writtenAs(rules.dns(dnsName), `${verb}.dns`, [dnsName]);
}

function nodeRule({ type, to: { nodeSelector, ...more } }: Rule): NodeRule | undefined {
  if (!isVerb(type) || !nodeSelector || Object.keys(more).length > 0) return undefined;
  const [verb, rules] = verbs[type];
  return writtenAs(rules.nodes(nodeSelector), `${verb}.nodes`, [nodeSelector]);
}

const isPort = (one: Port): one is EgressPort => ['TCP', 'UDP', 'SCTP'].includes(one.protocol);

/** The same for an EgressFirewall, which also knows nodes and ports. */
export function firewallRule({ ports, ...rule }: Rule & { readonly ports?: readonly Port[] }): FirewallRule | PortRule | undefined {
  const found = egressRule(rule) ?? nodeRule(rule);
  if (!found || ports === undefined) return found;
  return ports.every(isPort) ? writtenAs(toPorts(found, ...ports), 'toPorts', [found, ...ports]) : undefined;
}
