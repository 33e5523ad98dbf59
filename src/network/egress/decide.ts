import { type LabelSelector, matches } from '../../core/values/selector';
import { addressOf, contains, printAddress } from '../ranges';
import { allows, destinationOf, type EgressRule, isEverywhere, type Reading, sameName, sdn, written } from './destination';

/** Addresses by name, as resolvers give them; keys as `sameName` writes them. */
export type Resolved = ReadonlyMap<string, readonly bigint[]>;

/** Where traffic goes: to an address, or to a name whose addresses nobody told. */
export type Target = { readonly address: bigint } | { readonly name: string };

/** A node of the cluster, for rules that choose nodes. */
export interface ClusterNode {
  readonly labels: Readonly<Record<string, string>>;
  readonly addresses: readonly bigint[];
}

/** What rules are asked about. */
export interface Traffic {
  readonly target: Target;
  /** Of TCP. @default - unknown: rules for some ports do not match */
  readonly port?: number;
  readonly resolved: Resolved;
  /** @default - none */
  readonly nodes?: readonly ClusterNode[];
}

/** A rule that decides, or what is said where none does. */
export interface Decision {
  readonly allow: boolean;
  /** The deciding rule, counted from 0; undefined where none matches. */
  readonly index?: number;
  readonly because: string;
}

/** A wildcard stands for one label (documentation of OVN-Kubernetes, "DNS name resolver"). */
const nameMatches = (pattern: string, name: string): boolean =>
  pattern.startsWith('*.') ? name.slice(name.indexOf('.') + 1) === pattern.slice(2) && name.includes('.') : pattern === name;

const isNode = (selector: LabelSelector, address: bigint, nodes: readonly ClusterNode[]): boolean =>
  nodes.some(({ labels, addresses }) => addresses.includes(address) && matches(selector, labels));

/** Whether a rule is for a destination. Of a name without known addresses only rules for that name and for everything are sure to. */
function isFor(rule: EgressRule, { target, resolved, nodes = [] }: Traffic, reading: Reading): boolean {
  const to = destinationOf(rule, reading);
  if (to === undefined) return false;
  if ('name' in target) return 'range' in to ? isEverywhere(to.range) : 'name' in to && nameMatches(to.name, target.name);
  const { address } = target;
  if ('range' in to) return contains(to.range, address);
  if ('nodes' in to) return isNode(to.nodes, address, nodes);
  // A node asks for the addresses of the families that it carries.
  if (!reading.universe.some((range) => contains(range, address))) return false;
  return [...resolved].some(([name, addresses]) => nameMatches(to.name, name) && addresses.includes(address));
}

const portMatches = ({ ports = [] }: EgressRule, port: number | undefined): boolean =>
  ports.length === 0 || ports.some((one) => one.protocol === 'TCP' && one.port === port);

/** What is not known of the traffic, and may be why an earlier rule does not match. */
function unsure(earlier: readonly EgressRule[], traffic: Traffic, reading: Reading): string {
  const { target, port, nodes = [] } = traffic;
  const parts = [
    ...(port === undefined && earlier.some((rule) => rule.ports?.length && isFor(rule, traffic, reading))
      ? ['without a port, rules for some ports do not match']
      : []),
    ...('address' in target && nodes.length === 0 && earlier.some(({ to }) => to.nodeSelector)
      ? ['no Node is at hand, so that rules for nodes do not match']
      : []),
  ];
  return parts.map((part) => `; ${part}`).join('');
}

/** The first rule that matches decides; without one, traffic passes (sdn ovscontroller.go, UpdateEgressNetworkPolicyRules). */
export function decide(rules: readonly EgressRule[], traffic: Traffic, reading: Reading = sdn): Decision {
  const { target, port } = traffic;
  const shown = 'name' in target ? target.name : printAddress(target.address);
  const index = rules.findIndex((rule) => isFor(rule, traffic, reading) && portMatches(rule, port));
  const rule = rules[index];
  const doubt = unsure(rule ? rules.slice(0, index) : rules, traffic, reading);
  if (!rule) return { allow: true, because: `no rule matches ${shown}, and what no rule matches is allowed${doubt}` };
  const verb = allows(rule) ? 'allows' : 'denies';
  return {
    allow: allows(rule),
    index,
    because: `rule ${index + 1} ${verb} ${written(rule)}, and is the first that matches ${shown}${doubt}`,
  };
}

/** The addresses of `name=ip,ip,name=ip…`; a part without a name belongs to the one before it. Undefined where it cannot be read. */
export function parseResolved(text: string): Resolved | undefined {
  const resolved = new Map<string, bigint[]>();
  let name = '';
  for (const part of text.split(',').filter((p) => p.trim() !== '')) {
    const [left = '', right] = part.trim().split('=');
    if (right !== undefined) name = sameName(left);
    const address = addressOf(right ?? left);
    if (address === undefined || name === '') return undefined;
    resolved.set(name, [...(resolved.get(name) ?? []), address]);
  }
  return resolved;
}
