import { holds, rangeOf } from '../ranges';
import type { TrackedAddress, TrackedNode, Tracker } from './tracker';

/** The addresses that each node with ranges is to hold. */
export type Allocation = Map<string, string[]>;

const offers = ({ cidrs }: TrackedNode, ip: string): boolean =>
  cidrs.some((cidr) => {
    const range = rangeOf(cidr);
    return range !== undefined && holds(range, ip);
  });

/**
 * One round of handing out addresses (sdn pkg/network/common/egressip.go, ReallocateEgressIPs). `nodes` stands in the
 * order in which they are looked at, which is the platform's to choose.
 */
export function reallocate(tracker: Tracker, nodes: readonly TrackedNode[]): Allocation {
  const pending = inOrder(tracker);
  const { allocation, taken, removed } = existing(tracker, nodes, excluded(tracker));
  allocateNew(allocation, taken, nodes, pending);
  if (removed) return allocation;
  const scratch: Allocation = new Map();
  allocateNew(scratch, excluded(tracker), nodes, pending);
  const empty = [...scratch].filter(([name, full]) => (allocation.get(name) ?? []).length < Math.floor(full.length / 2));
  if (empty.length === 0) return allocation;
  // What an empty node would get is released now, and placed in the next round.
  const skipped = excluded(tracker);
  for (const [, ips] of empty) for (const ip of ips) skipped.add(ip);
  const again = existing(tracker, nodes, skipped);
  allocateNew(again.allocation, again.taken, nodes, pending);
  return again.allocation;
}

/** Addresses that nobody asks for, or that several nodes or projects have, are not handed out (makeEmptyAllocation). */
function excluded({ addresses }: Tracker): Set<string> {
  const not = [...addresses.values()].filter(({ nodes, projects }) => projects.length !== 1 || nodes.length > 1);
  return new Set(not.map(({ ip }) => ip));
}

/** What stays where it is (allocateExistingEgressIPs). */
function existing(
  { addresses }: Tracker,
  nodes: readonly TrackedNode[],
  taken: Set<string>,
): { readonly allocation: Allocation; readonly taken: Set<string>; readonly removed: boolean } {
  const allocation: Allocation = new Map(nodes.filter(({ cidrs }) => cidrs.length > 0).map(({ name }) => [name, []]));
  let removed = false;
  for (const { ip, assigned } of addresses.values()) {
    if (!assigned || taken.has(ip)) continue;
    const held = allocation.get(assigned.name) ?? [];
    if (offers(assigned, ip) && held.length < assigned.capacity) held.push(ip);
    else removed = true;
    taken.add(ip);
  }
  return { allocation, taken, removed };
}

/** The first addresses of all projects, then the second ones, and so on; projects with few go first. */
function inOrder({ projects, addresses }: Tracker): TrackedAddress[] {
  const sorted = [...projects.values()].sort((a, b) => a.wanted.length - b.wanted.length);
  const most = sorted.at(-1)?.wanted.length ?? 0;
  const order: TrackedAddress[] = [];
  for (let i = 0; i < most; i++) {
    for (const { wanted } of sorted) {
      const address = addresses.get(wanted[i] ?? '');
      if (address) order.push(address);
    }
  }
  return order;
}

/** First what fits one node only, then the rest (allocateNewEgressIPs). */
function allocateNew(allocation: Allocation, taken: Set<string>, nodes: readonly TrackedNode[], pending: readonly TrackedAddress[]): void {
  for (const onlyOne of [true, false]) {
    for (const address of pending) {
      if (taken.has(address.ip)) continue;
      const { best, others } = place(address, allocation, nodes);
      if (!best || (onlyOne && others)) continue;
      allocation.set(best.name, [...(allocation.get(best.name) ?? []), address.ip]);
      taken.add(address.ip);
    }
  }
}

/** The node with the fewest addresses; of equals that with the most room, or the last one looked at (findEgressIPAllocation). */
function place(
  { ip, lookedUpFor }: TrackedAddress,
  allocation: Allocation,
  nodes: readonly TrackedNode[],
): { readonly best: TrackedNode | undefined; readonly others: boolean } {
  const count = (node: TrackedNode): number => (allocation.get(node.name) ?? []).length;
  const serves = (node: TrackedNode): boolean => (allocation.get(node.name) ?? []).some((held) => lookedUpFor?.wanted.includes(held));
  const room = (node: TrackedNode): number => node.capacity - count(node);
  let best: TrackedNode | undefined;
  let others = false;
  // Outside clouds all have the same endless room, and stay in the order given.
  for (const node of [...nodes].sort((a, b) => (room(a) === room(b) ? 0 : room(a) - room(b)))) {
    if (serves(node) || !offers(node, ip) || room(node) <= 0) continue;
    if (best) others = true;
    if (!best || count(best) >= count(node)) best = node;
  }
  return { best, others };
}
