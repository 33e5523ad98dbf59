import { reallocate } from './allocate';
import { type TrackedNode, Tracker } from './tracker';

/** A HostSubnet, as much of it as counts. */
export interface HostInput {
  readonly name: string;
  readonly ip: string;
  readonly cidrs: readonly string[];
  readonly held: readonly string[];
  /** How many addresses it may hold. */
  readonly capacity: number;
}

/** A NetNamespace, as much of it as counts. */
export interface ProjectInput {
  readonly name: string;
  /** Its network: the same number for projects that share one. */
  readonly netid: number;
  readonly wanted: readonly string[];
}

/** Where things stand when the nodes and projects have settled. */
export interface Outcome {
  readonly tracker: Tracker;
  /** Whether every further round gives the same. */
  readonly settled: boolean;
}

/** So many rounds are followed; what moves then, moves for ever. */
const rounds = 10;

/** How the platform looks at nodes and projects: in the order given, begun somewhere else. */
export interface Turn {
  readonly nodes: number;
  readonly projects: number;
}

const turned = <T>(items: readonly T[], by: number): T[] => [...items.slice(by), ...items.slice(0, by)];

const same = (a: ReadonlySet<string>, b: readonly string[]): boolean => a.size === b.length && b.every((ip) => a.has(ip));

/** Follows the tracker, and the master that hands out addresses, until nothing changes. */
export function settle(hosts: readonly HostInput[], projects: readonly ProjectInput[], turn: Turn = { nodes: 0, projects: 0 }): Outcome {
  const tracker = new Tracker();
  for (const { held, ...host } of turned(hosts, turn.nodes)) tracker.updateNode(host, held);
  for (const { netid, wanted } of turned(projects, turn.projects)) tracker.updateProject(netid, wanted);
  const nodes = [...tracker.nodes.values()];
  const automatic = nodes.filter(({ cidrs }) => cidrs.length > 0);
  for (let round = 0; round < rounds; round++) if (!step(tracker, nodes, automatic)) return { tracker, settled: true };
  return { tracker, settled: automatic.length === 0 };
}

/** One round; whether anything changed. */
function step(tracker: Tracker, nodes: readonly TrackedNode[], automatic: readonly TrackedNode[]): boolean {
  const allocation = reallocate(tracker, nodes);
  const moved = automatic.filter(({ name, held }) => !same(held, allocation.get(name) ?? []));
  for (const node of moved) tracker.updateNode(node, allocation.get(node.name) ?? []);
  return moved.length > 0;
}
