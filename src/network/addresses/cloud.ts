import type { HostSubnet } from '../../../imports/hostsubnet';
import { type Inventory, perCluster } from '../../check/inventory';
import { valueAt } from '../../core/path';
import { annotationsOf, Node } from '../core-kinds';
import { cloudEgressAnnotation } from '../facts';
import { contains, holds, type Range, rangeOf } from '../ranges';

/** What a cloud lets a node hold (sdn pkg/network/common/egressip.go; AWS, Azure, GCP and OpenStack). */
export interface CloudLimits {
  /** The network that the addresses must lie in. */
  readonly network?: { readonly cidr: string; readonly range: Range };
  /** How many addresses; 0 where the cloud says nothing of the node. */
  readonly capacity: number;
}

const numberAt = (entry: unknown, field: string): number => {
  const value = valueAt(entry, ['capacity', field]);
  return typeof value === 'number' ? value : 0;
};

/** The first entry of the annotation, which is a JSON list. */
function limitsIn(annotation: string): CloudLimits {
  let entry: unknown;
  try {
    entry = valueAt(JSON.parse(annotation), [0]);
  } catch {
    return { capacity: 0 };
  }
  const cidr = valueAt(entry, ['ifaddr', 'ipv4']);
  const range = typeof cidr === 'string' ? rangeOf(cidr) : undefined;
  return {
    ...(typeof cidr === 'string' && range && { network: { cidr, range } }),
    capacity: numberAt(entry, 'ip') || numberAt(entry, 'ipv4'),
  };
}

/** The limits of the Nodes at hand; none where no Node carries the annotation, as outside a cloud. */
const limitsByNode: (cluster: Inventory) => ReadonlyMap<string, CloudLimits> = perCluster((cluster) => {
  const annotations = cluster
    .all(Node)
    .map(({ manifest }): [string, string] => [String(manifest.metadata?.name), annotationsOf(manifest)[cloudEgressAnnotation] ?? '']);
  if (annotations.every(([, text]) => text === '')) return new Map();
  return new Map(annotations.map(([name, text]) => [name, limitsIn(text)]));
});

/** What the cloud lets a node hold; undefined outside clouds, and where the Node is not at hand. */
export const cloudLimits = (cluster: Inventory, { metadata }: HostSubnet): CloudLimits | undefined =>
  limitsByNode(cluster).get(metadata.name ?? '');

/** Whether a cloud's node passes over what its HostSubnet asks for. */
export function isBeyondCloud({ network, capacity }: CloudLimits, { egressIPs = [], egressCIDRs = [] }: HostSubnet): boolean {
  if (egressIPs.length + egressCIDRs.length === 0) return false;
  if (!network) return true;
  const inside = (cidr: string): boolean => {
    const range = rangeOf(cidr);
    return range !== undefined && contains(network.range, range.first) && contains(network.range, range.last);
  };
  if (egressCIDRs.length > 0) return !egressCIDRs.every(inside);
  return egressIPs.length > capacity || !egressIPs.every((ip) => holds(network.range, ip));
}
