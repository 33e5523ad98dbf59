import { EgressFirewall } from '../../../imports/egressfirewall';
import type { EgressNetworkPolicy } from '../../../imports/egressnetworkpolicy';
import type { Inventory } from '../../check/inventory';
import { labelsOf, Node, nodeAddresses } from '../core-kinds';
import { type ClusterNode, type Decision, decide, type Resolved, type Target } from '../egress/decide';
import { type EgressRule, type Reading, sameName, sdn } from '../egress/destination';
import { ovnReading } from '../egress/policy';
import { isInternal } from '../operator/networks';
import { networkOf, policiesIn } from '../projects';
import { addressOf, isIpv4 } from '../ranges';

/** What becomes of traffic from a project to somewhere outside the cluster. */
export interface EgressVerdict {
  readonly verdict: 'Allow' | 'Deny';
  /** The policy whose word counts; null where none does. */
  readonly policy: string | null;
  /** The rule that decides. */
  readonly rule: unknown;
  /** Where that rule stands, counted from 0. */
  readonly index: number | null;
  readonly because: string;
}

export interface EgressQuestion {
  readonly namespace: string;
  /** An address or a name. */
  readonly host: string;
  /** Of TCP; only EgressFirewalls of OVN-Kubernetes look at it. */
  readonly port?: number;
  /** What names resolve to. */
  readonly resolved: Resolved;
}

const unruled = (allow: boolean, because: string): EgressVerdict => ({
  verdict: allow ? 'Allow' : 'Deny',
  policy: null,
  rule: null,
  index: null,
  because,
});

const list = (policies: readonly EgressNetworkPolicy[]): string =>
  policies.map(({ metadata }) => `${metadata.namespace}/${metadata.name}`).join(', ');

/** Where the traffic may go: several addresses where a name has them. A node of OpenShift SDN asks for those of IPv4 only. */
function targetsOf({ host, resolved }: EgressQuestion, reading: Reading): readonly Target[] {
  const address = addressOf(host);
  if (address !== undefined) return [{ address }];
  const addresses = (resolved.get(sameName(host)) ?? []).filter((one) => reading !== sdn || isIpv4(one));
  return addresses.length > 0 ? addresses.map((known) => ({ address: known })) : [{ name: sameName(host) }];
}

const nodesOf = (cluster: Inventory): readonly ClusterNode[] =>
  cluster.all(Node).map(({ manifest }) => ({ labels: labelsOf(manifest), addresses: nodeAddresses(manifest) }));

/** The word of one list of rules; where a name's addresses fare differently, that of the first, and the others are told. */
function ruled(
  cluster: Inventory,
  question: EgressQuestion,
  policy: string,
  rules: readonly EgressRule[],
  reading: Reading,
): EgressVerdict {
  const { port, resolved } = question;
  const traffic = { ...(port !== undefined && { port }), resolved, nodes: nodesOf(cluster) };
  const decisions = targetsOf(question, reading).map((target) => decide(rules, { target, ...traffic }, reading));
  const { allow, index, because } = decisions[0] as Decision;
  const others = decisions.filter((other) => other.allow !== allow).map((other) => other.because);
  return {
    verdict: allow ? 'Allow' : 'Deny',
    policy,
    rule: index === undefined ? null : (rules[index] ?? null),
    index: index ?? null,
    because: others.length === 0 ? because : `${because}; but ${others.join('; ')}`,
  };
}

/** What OpenShift SDN makes of a project's policies. */
function bySdn(cluster: Inventory, question: EgressQuestion): EgressVerdict {
  const network = networkOf(cluster, question.namespace);
  const policies = policiesIn(cluster, network).map(({ manifest }) => manifest);
  const [policy] = policies;
  if (!policy) return unruled(true, 'the project has no EgressNetworkPolicy');
  if (cluster.target.sdnMode === 'Subnet') return unruled(true, 'in subnet mode OpenShift SDN ignores every EgressNetworkPolicy');
  if (network.global) return unruled(true, 'a project in the global network has its EgressNetworkPolicy ignored');
  if (network.projects.length > 1) {
    return unruled(false, `${network.projects.join(', ')} share a network, and a policy in any of them drops all that leaves it`);
  }
  if (policies.length > 1) return unruled(false, `several policies in one project drop all that leaves it: ${list(policies)}`);
  return ruled(cluster, question, policy.metadata.name ?? '', policy.spec.egress, sdn);
}

/**
 * Whether a project's pods reach somewhere (sdn pkg/network/node/ovscontroller.go, UpdateEgressNetworkPolicyRules; with
 * OVN-Kubernetes the project's EgressFirewall, ovn-kubernetes pkg/ovn/egressfirewall.go).
 */
export function effectiveEgress(cluster: Inventory, question: EgressQuestion): EgressVerdict {
  const { network } = cluster.target;
  const address = addressOf(question.host);
  if (address !== undefined && isInternal(cluster, address)) {
    return unruled(true, 'the address is inside the cluster, where egress rules have no say');
  }
  const firewall = network === 'OpenShiftSDN' ? undefined : cluster.find(EgressFirewall, 'default', question.namespace);
  if (firewall) return ruled(cluster, question, 'default', firewall.manifest.spec.egress, ovnReading(cluster));
  return network === 'OVNKubernetes' ? unruled(true, 'the project has no EgressFirewall') : bySdn(cluster, question);
}
