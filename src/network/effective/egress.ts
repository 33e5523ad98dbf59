import type { EgressNetworkPolicy } from '../../../imports/egressnetworkpolicy';
import type { Inventory } from '../../check/inventory';
import { type Decision, decide, type Resolved, type Target } from '../egress/decide';
import { addressOf, sameName } from '../egress/destination';
import { decideFirewall } from '../egress/firewall';
import { isInternal } from '../operator/networks';
import { networkOf, policiesIn } from '../projects';

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
  /** An IPv4 address or a name. */
  readonly host: string;
  /** Only EgressFirewalls of OVN-Kubernetes look at it. */
  readonly port?: number;
  /** What names resolve to. */
  readonly resolved: Resolved;
}

const noPolicy = (allow: boolean, because: string): EgressVerdict => ({
  verdict: allow ? 'Allow' : 'Deny',
  policy: null,
  rule: null,
  index: null,
  because,
});

const named = (policy: string, rules: readonly unknown[], { allow, index, because }: Decision): EgressVerdict => ({
  verdict: allow ? 'Allow' : 'Deny',
  policy,
  rule: index === undefined ? null : (rules[index] ?? null),
  index: index ?? null,
  because,
});

const list = (policies: readonly EgressNetworkPolicy[]): string =>
  policies.map(({ metadata }) => `${metadata.namespace}/${metadata.name}`).join(', ');

/** Where the traffic may go: several addresses where a name has them. */
function targetsOf({ host, resolved }: EgressQuestion): readonly Target[] {
  const address = addressOf(host);
  if (address !== undefined) return [{ address }];
  const addresses = resolved.get(sameName(host)) ?? [];
  return addresses.length > 0 ? addresses.map((known) => ({ address: known })) : [{ name: sameName(host) }];
}

/** The word of one list of rules; where a name's addresses fare differently, that of the first, and the others are told. */
function overAll(targets: readonly Target[], decideOne: (target: Target) => Decision): Decision {
  const decisions = targets.map(decideOne);
  const [first = { allow: true, because: '' }] = decisions;
  const others = decisions.filter(({ allow }) => allow !== first.allow);
  return others.length === 0 ? first : { ...first, because: `${first.because}; but ${others.map((d) => d.because).join('; ')}` };
}

/**
 * Whether a project's pods reach somewhere (sdn pkg/network/node/ovscontroller.go, UpdateEgressNetworkPolicyRules; with
 * OVN-Kubernetes the project's EgressFirewall).
 */
export function effectiveEgress(cluster: Inventory, question: EgressQuestion): EgressVerdict {
  const { namespace, port, resolved } = question;
  const targets = targetsOf(question);
  const [target] = targets;
  if (target && 'address' in target && isInternal(cluster, target.address)) {
    return noPolicy(true, 'the address is inside the cluster, where egress rules have no say');
  }
  const firewall = decideFirewall(cluster, namespace);
  if (firewall)
    return named(
      firewall.name,
      firewall.rules,
      overAll(targets, (t) => firewall.decide(t, port, resolved)),
    );
  if (cluster.target.network === 'OVNKubernetes') return noPolicy(true, 'the project has no EgressFirewall');
  const network = networkOf(cluster, namespace);
  const policies = policiesIn(cluster, network).map(({ manifest }) => manifest);
  const [policy] = policies;
  if (!policy) return noPolicy(true, 'the project has no EgressNetworkPolicy');
  if (cluster.target.sdnMode === 'Subnet') return noPolicy(true, 'in subnet mode OpenShift SDN ignores every EgressNetworkPolicy');
  if (network.global) return noPolicy(true, 'a project in the global network has its EgressNetworkPolicy ignored');
  if (network.projects.length > 1) {
    return noPolicy(false, `${network.projects.join(', ')} share a network, and a policy in any of them drops all that leaves it`);
  }
  if (policies.length > 1) return noPolicy(false, `several policies in one project drop all that leaves it: ${list(policies)}`);
  const { egress } = policy.spec;
  return named(
    policy.metadata.name ?? '',
    egress,
    overAll(targets, (t) => decide(egress, t, resolved)),
  );
}
