/**
 * Which node holds which egress IP: sdn pkg/network/common/egressip.go, EgressIPTracker. It reacts to one object after the
 * other and looks again only at the addresses that changed, so that what it does hangs on the order; it is followed here
 * step by step.
 */

import { some } from '../words';

/** A node, and the ranges that it offers. */
export interface OfferingNode {
  readonly name: string;
  readonly ip: string;
  readonly cidrs: readonly string[];
  /** How many addresses it may hold. */
  readonly capacity: number;
}

/** A node that offers addresses or ranges. */
export interface TrackedNode extends OfferingNode {
  /** The addresses it holds now: given by hand, or assigned. */
  held: ReadonlySet<string>;
}

/** A network that asks for addresses; projects that share one are one. */
export interface TrackedProject {
  readonly netid: number;
  wanted: readonly string[];
}

/** One egress IP that somebody holds or wants. */
export interface TrackedAddress {
  readonly ip: string;
  readonly nodes: TrackedNode[];
  readonly projects: TrackedProject[];
  /** The node that serves it, while it is active. */
  assigned?: TrackedNode;
  /** The project that its place was last looked up for. */
  lookedUpFor?: TrackedProject;
}

/** Why an address does nothing; undefined where it is active (egressIPActive). */
export function fault(address: TrackedAddress, all: ReadonlyMap<string, TrackedAddress>): string | undefined {
  const { ip, nodes, projects } = address;
  const [node, other] = nodes;
  const [project, another] = projects;
  if (!node) return 'no node holds it';
  if (!project) return 'no project asks for it';
  if (other) return `${some(nodes.map(({ name }) => name))} all hold it`;
  if (another) return 'several projects ask for it';
  for (const wanted of project.wanted) {
    const second = all.get(wanted);
    if (second && second !== address && second.nodes.length === 1 && second.nodes[0] === node) {
      return `${node.name} holds ${ip} and ${second.ip} for the same project`;
    }
  }
  return undefined;
}

export class Tracker {
  readonly nodes = new Map<string, TrackedNode>();
  readonly projects = new Map<number, TrackedProject>();
  readonly addresses = new Map<string, TrackedAddress>();

  /** What a HostSubnet says now (UpdateHostSubnetEgress). */
  updateNode({ name, ip, cidrs, capacity }: OfferingNode, held: readonly string[]): void {
    if (cidrs.length === 0 && held.length === 0) return;
    const node = this.nodes.get(name) ?? { name, ip, cidrs, capacity, held: new Set<string>() };
    this.nodes.set(name, node);
    const [before, after] = [node.held, new Set(held)];
    node.held = after;
    const changed = new Set<TrackedAddress>();
    for (const address of after) if (!before.has(address)) changed.add(this.#add(address, 'nodes', node));
    for (const address of before) if (!after.has(address)) changed.add(this.#remove(address, 'nodes', node));
    this.#sync(changed);
  }

  /** What a NetNamespace says now (UpdateNetNamespaceEgress): of several with one netid the last has its way. */
  updateProject(netid: number, wanted: readonly string[]): void {
    const known = this.projects.get(netid);
    if (!known && wanted.length === 0) return;
    const project = known ?? { netid, wanted: [] };
    const [before, after] = [new Set(project.wanted), new Set(wanted)];
    project.wanted = wanted;
    if (wanted.length === 0) this.projects.delete(netid);
    else this.projects.set(netid, project);
    const changed = new Set<TrackedAddress>();
    for (const address of after) if (!before.has(address)) changed.add(this.#add(address, 'projects', project));
    for (const address of before) if (!after.has(address)) changed.add(this.#remove(address, 'projects', project));
    for (const address of after) if (before.has(address)) changed.add(this.#address(address));
    this.#sync(changed);
  }

  /** The addresses that a network's traffic leaves by, in the order asked for (syncEgressNamespaceState); empty: it is dropped. */
  active({ wanted }: TrackedProject): string[] {
    const addresses = [...new Set(wanted)].map((ip) => this.#address(ip));
    if (addresses.some(({ projects }) => projects.length > 1)) return [];
    return addresses.filter(({ assigned }) => assigned).map(({ ip }) => ip);
  }

  #address(ip: string): TrackedAddress {
    const address = this.addresses.get(ip) ?? { ip, nodes: [], projects: [] };
    this.addresses.set(ip, address);
    return address;
  }

  #add<K extends 'nodes' | 'projects'>(ip: string, list: K, item: TrackedAddress[K][number]): TrackedAddress {
    const address = this.#address(ip);
    (address[list] as (typeof item)[]).push(item);
    return address;
  }

  #remove<K extends 'nodes' | 'projects'>(ip: string, list: K, item: TrackedAddress[K][number]): TrackedAddress {
    const address = this.#address(ip);
    const items = address[list] as (typeof item)[];
    items.splice(items.indexOf(item), 1);
    return address;
  }

  /** Looks again at what changed, and at nothing else (syncEgressIPs). */
  #sync(changed: ReadonlySet<TrackedAddress>): void {
    for (const address of changed) {
      address.assigned = fault(address, this.addresses) === undefined ? address.nodes[0] : undefined;
      if (address.nodes.length === 0 && address.projects.length === 0) this.addresses.delete(address.ip);
    }
    for (const project of new Set([...changed].flatMap(({ projects }) => projects))) this.#look(project);
  }

  /** An address that several projects ask for ends the look at the others of its project (syncEgressNamespaceState). */
  #look(project: TrackedProject): void {
    for (const ip of project.wanted) {
      const address = this.#address(ip);
      if (address.projects.length > 1) return;
      address.lookedUpFor = project;
    }
  }
}
