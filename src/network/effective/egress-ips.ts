import { HostSubnet } from '../../../imports/hostsubnet';
import type { Inventory } from '../../check/inventory';
import { egressIpsCount } from '../addresses/claims';
import { hostInputs, isCounted, projectInputs } from '../addresses/inputs';
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

/** Nodes whose HostSubnet has an address, and is not looked at. */
const passedOver = (cluster: Inventory, ip: string): string[] =>
  cluster.all(HostSubnet).flatMap((doc) => {
    const { metadata, egressIPs = [] } = doc.manifest;
    return egressIPs.includes(ip) && !isCounted(cluster, doc) ? [metadata.name ?? ''] : [];
  });

/** Why an address that a project asks for is not used. */
function why(cluster: Inventory, { tracker, settled }: Outcome, ip: string): string {
  const address = tracker.addresses.get(ip);
  const reason = address && fault(address, tracker.addresses);
  const [ignored] = address?.nodes.length === 0 ? passedOver(cluster, ip) : [];
  if (ignored !== undefined) return `the HostSubnet of ${ignored}, which has it, is invalid or beyond what its cloud allows`;
  if (reason === undefined) return 'another address of the project is asked for by several projects';
  return settled ? reason : `${reason}; the platform moves addresses on and on here`;
}

/** What becomes of one project, by one outcome. */
function ofProject(cluster: Inventory, outcome: Outcome, { netid, wanted }: ProjectInput): ProjectAddresses {
  const project = outcome.tracker.projects.get(netid);
  // Another project of its network asks for none, or for others, and was the last to be looked at.
  if (!project || project.wanted.join() !== wanted.join()) {
    const active = project ? outcome.tracker.active(project) : [];
    const overwritten = wanted
      .filter((ip) => !active.includes(ip))
      .map((ip) => ({ ip, why: 'a project that shares its network overwrites it' }));
    return { dropped: project !== undefined && active.length === 0, active, inactive: overwritten };
  }
  const active = outcome.tracker.active(project);
  const inactive = [...new Set(wanted)].filter((ip) => !active.includes(ip)).map((ip) => ({ ip, why: why(cluster, outcome, ip) }));
  return { dropped: active.length === 0, active, inactive };
}

/**
 * Which egress IPs of OpenShift SDN are active, on which nodes they lie, and which projects lose their traffic; nothing in
 * subnet mode, where they do not count.
 */
export function effectiveEgressIps(cluster: Inventory): EffectiveEgressIps {
  if (!egressIpsCount(cluster)) return { namespaces: {}, nodes: {} };
  const [hosts, projects] = [hostInputs(cluster), projectInputs(cluster)];
  const outcome = settle(hosts, projects);
  const outcomes = [outcome, ...others(hosts, projects)];
  const namespaces = projects
    .filter(({ netid, wanted }) => wanted.length > 0 || outcome.tracker.projects.has(netid))
    .map((project): [string, ProjectAddresses] => {
      const choices = unique(outcomes.map((o) => placement(o, project.netid)));
      return [project.name, { ...ofProject(cluster, outcome, project), ...(choices.length > 1 && { choices }) }];
    });
  const held = ({ name, held: given }: HostInput): string[] => [...(outcome.tracker.nodes.get(name)?.held ?? given)].sort();
  const nodes = hosts.map((host): [string, { egressIPs: string[] }] => [host.name, { egressIPs: held(host) }]);
  return { namespaces: Object.fromEntries(namespaces), nodes: Object.fromEntries(nodes) };
}
