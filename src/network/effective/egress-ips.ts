import type { Inventory } from '../../check/inventory';
import { hostInputs, projectInputs } from '../addresses/inputs';
import { type HostInput, type Outcome, type ProjectInput, settle } from '../addresses/outcome';
import { fault } from '../addresses/tracker';

/** What becomes of the traffic that leaves one project. */
export interface ProjectAddresses {
  /** Whether it goes nowhere. */
  readonly dropped: boolean;
  /** The addresses that it leaves by, in the order asked for. */
  readonly active: readonly string[];
  readonly inactive: readonly { readonly ip: string; readonly why: string }[];
  /**
   * Where the platform may choose: the ways that its addresses may lie on nodes, the one shown first. There may be more.
   */
  readonly choices?: readonly Readonly<Record<string, string>>[];
}

export interface EffectiveEgressIps {
  /** Projects that ask for addresses; the others leave by their node's own. */
  readonly namespaces: Readonly<Record<string, ProjectAddresses>>;
  readonly nodes: Readonly<Record<string, { readonly egressIPs: readonly string[] }>>;
}

/** At most so many other orders of nodes, and of projects, are tried. */
const tries = 8;

/** Which node holds which of the addresses that a project asks for. */
function placement({ tracker }: Outcome, netid: number): Readonly<Record<string, string>> {
  const { wanted = [] } = tracker.projects.get(netid) ?? {};
  return Object.fromEntries(
    wanted.map((ip) => [
      ip,
      (tracker.addresses.get(ip)?.nodes ?? [])
        .map(({ name }) => name)
        .sort()
        .join(', '),
    ]),
  );
}

/** The outcomes of other orders, which the platform is as free to take. */
function* others(hosts: readonly HostInput[], projects: readonly ProjectInput[]): Generator<Outcome> {
  for (let nodes = 0; nodes < Math.min(hosts.length, tries); nodes++) {
    for (let by = 0; by < Math.min(projects.length, tries); by++) {
      if (nodes + by > 0) yield settle(hosts, projects, { nodes, projects: by });
    }
  }
}

function unique<T>(values: readonly T[]): T[] {
  return [...new Map(values.map((value): [string, T] => [JSON.stringify(value), value])).values()];
}

/** Which egress IPs are active, on which nodes they lie, and which projects lose their traffic. */
export function effectiveEgressIps(cluster: Inventory): EffectiveEgressIps {
  const [hosts, projects] = [hostInputs(cluster), projectInputs(cluster)];
  const outcome = settle(hosts, projects);
  const alternatives = [...others(hosts, projects)];
  const { tracker, settled } = outcome;
  const namespaces = projects.flatMap(({ name, netid }): [string, ProjectAddresses][] => {
    const project = tracker.projects.get(netid);
    if (!project) return [];
    const active = tracker.active(project);
    const inactive = [...new Set(project.wanted)]
      .filter((ip) => !active.includes(ip))
      .map((ip) => ({ ip, why: why(outcome, ip, settled) }));
    const choices = unique([outcome, ...alternatives].map((o) => placement(o, netid)));
    return [[name, { dropped: active.length === 0, active, inactive, ...(choices.length > 1 && { choices }) }]];
  });
  const held = (name: string, given: readonly string[]): string[] => [...(tracker.nodes.get(name)?.held ?? given)].sort();
  const nodes = hosts.map((host): [string, { egressIPs: string[] }] => [host.name, { egressIPs: held(host.name, host.held) }]);
  return { namespaces: Object.fromEntries(namespaces), nodes: Object.fromEntries(nodes) };
}

/** Why an address that a project asks for is not used. */
function why({ tracker }: Outcome, ip: string, settled: boolean): string {
  const address = tracker.addresses.get(ip);
  const reason = address && fault(address, tracker.addresses);
  if (reason === undefined) return 'another address of the project is asked for by several projects';
  return settled ? reason : `${reason}; the platform moves addresses on and on here`;
}
