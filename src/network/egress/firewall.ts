import { EgressFirewall } from '../../../imports/egressfirewall';
import type { Inventory } from '../../check/inventory';
import type { Decision, Resolved, Target } from './decide';
import { isEverywhere, printAddress, rangeOf, sameName } from './destination';

type Rule = EgressFirewall['spec']['egress'][number];

/** `*.example.com` stands for every name below it, at any depth (OpenShift since 4.16). */
function nameMatches(pattern: string, name: string): boolean {
  const wanted = sameName(pattern);
  return wanted.startsWith('*.') ? name.endsWith(wanted.slice(1)) : wanted === name;
}

function toMatches({ cidrSelector, dnsName }: Rule['to'], target: Target, resolved: Resolved): boolean {
  if (cidrSelector !== undefined) {
    const range = rangeOf(cidrSelector);
    if (range === undefined) return false;
    return 'name' in target ? isEverywhere(range) : target.address >= range.first && target.address <= range.last;
  }
  if (dnsName === undefined) return false;
  if ('name' in target) return nameMatches(dnsName, target.name);
  return [...resolved].some(([name, addresses]) => nameMatches(dnsName, name) && addresses.includes(target.address));
}

/** Rules with ports are for TCP traffic to one of them; without a port they do not match. */
const portMatches = ({ ports = [] }: Rule, port: number | undefined): boolean =>
  ports.length === 0 || ports.some((p) => p.protocol === 'TCP' && p.port === port);

const what = ({ to }: Rule): string => to.cidrSelector ?? to.dnsName ?? 'nodes';

/** The first rule of an EgressFirewall that matches decides; without one, traffic passes (ovn-kubernetes pkg/ovn/egressfirewall.go). */
export function decideRules(rules: readonly Rule[], target: Target, port: number | undefined, resolved: Resolved): Decision {
  const shown = 'name' in target ? target.name : printAddress(target.address);
  const index = rules.findIndex((rule) => toMatches(rule.to, target, resolved) && portMatches(rule, port));
  const rule = rules[index];
  if (!rule) return { allow: true, because: `no rule matches ${shown}, and what no rule matches is allowed` };
  const allow = rule.type === 'Allow';
  return {
    allow,
    index,
    because: `rule ${index + 1} ${allow ? 'allows' : 'denies'} ${what(rule)}, and is the first that matches ${shown}`,
  };
}

/** A project's EgressFirewall, where it counts: with OVN-Kubernetes, or where nobody says what the cluster runs. */
export function decideFirewall(
  cluster: Inventory,
  namespace: string,
):
  | {
      readonly name: string;
      readonly rules: readonly Rule[];
      decide(target: Target, port: number | undefined, resolved: Resolved): Decision;
    }
  | undefined {
  const doc = cluster.target.network === 'OpenShiftSDN' ? undefined : cluster.find(EgressFirewall, 'default', namespace);
  if (!doc) return undefined;
  const rules = doc.manifest.spec.egress;
  return { name: 'default', rules, decide: (target, port, resolved) => decideRules(rules, target, port, resolved) };
}
