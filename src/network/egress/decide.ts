import { allows, destinationOf, type EgressRule, isEverywhere, printAddress, sameName } from './destination';

/** Addresses by name, as resolvers give them; keys as `sameName` writes them. */
export type Resolved = ReadonlyMap<string, readonly number[]>;

/** Where traffic goes: to an address, or to a name whose addresses nobody told. */
export type Target = { readonly address: number } | { readonly name: string };

/** A rule that decides, or what is said where none does. */
export interface Decision {
  readonly allow: boolean;
  /** The deciding rule, counted from 0; undefined where none matches. */
  readonly index?: number;
  readonly because: string;
}

/** Whether a rule matches. Of a name without known addresses only rules for that name and for everything are sure to. */
function matches(rule: EgressRule, target: Target, resolved: Resolved): boolean {
  const destination = destinationOf(rule);
  if (destination === undefined) return false;
  if ('range' in destination) {
    if ('name' in target) return isEverywhere(destination.range);
    return target.address >= destination.range.first && target.address <= destination.range.last;
  }
  if ('name' in target) return destination.name === target.name;
  return (resolved.get(destination.name) ?? []).includes(target.address);
}

const what = ({ to }: EgressRule): string => to.cidrSelector ?? to.dnsName ?? 'nothing';

/** The first rule that matches decides; without one, traffic passes (sdn ovscontroller.go, UpdateEgressNetworkPolicyRules). */
export function decide(rules: readonly EgressRule[], target: Target, resolved: Resolved): Decision {
  const shown = 'name' in target ? target.name : printAddress(target.address);
  const index = rules.findIndex((rule) => matches(rule, target, resolved));
  const rule = rules[index];
  if (!rule) return { allow: true, because: `no rule matches ${shown}, and what no rule matches is allowed` };
  const verb = allows(rule) ? 'allows' : 'denies';
  return { allow: allows(rule), index, because: `rule ${index + 1} ${verb} ${what(rule)}, and is the first that matches ${shown}` };
}

/** The addresses of `name=ip,ip,name=ip…`; a part without a name belongs to the one before it. Undefined where it cannot be read. */
export function parseResolved(text: string, read: (ip: string) => number | undefined): Resolved | undefined {
  const resolved = new Map<string, number[]>();
  let name = '';
  for (const part of text.split(',').filter((p) => p.trim() !== '')) {
    const [left = '', right] = part.trim().split('=');
    if (right !== undefined) name = sameName(left);
    const address = read(right ?? left);
    if (address === undefined || name === '') return undefined;
    resolved.set(name, [...(resolved.get(name) ?? []), address]);
  }
  return resolved;
}
