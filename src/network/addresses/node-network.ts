import type { HostSubnet } from '../../../imports/hostsubnet';
import type { Inventory } from '../../check/inventory';
import { valueAt } from '../../core/path';
import { annotationsOf, Node } from '../core-kinds';
import { cloudEgressAnnotation, nodeNetworkAnnotation } from '../facts';
import { type Range, rangeOf } from '../ranges';

/** The network of a node, and whether a cloud gives it. */
export interface NodeNetwork {
  readonly cidr: string;
  readonly range: Range;
}

/** The first entry of the cloud's annotation, which is a JSON list (sdn pkg/network/common/cloud). */
function cloudCidr(text: string | undefined): string | undefined {
  if (text === undefined) return undefined;
  try {
    const entries: unknown = JSON.parse(text);
    const cidr = valueAt(Array.isArray(entries) ? entries : [], [0, 'ifaddr', 'ipv4']);
    return typeof cidr === 'string' ? cidr : undefined;
  } catch {
    return undefined;
  }
}

/** The network that a node's egress IPs must lie in, where the HostSubnet or the Node tells. */
export function nodeNetwork(cluster: Inventory, { metadata }: HostSubnet): NodeNetwork | undefined {
  const node = cluster.find(Node, metadata.name ?? '')?.manifest;
  const cidr = metadata.annotations?.[nodeNetworkAnnotation] ?? cloudCidr(node && annotationsOf(node)[cloudEgressAnnotation]);
  const range = cidr === undefined ? undefined : rangeOf(cidr);
  return cidr !== undefined && range ? { cidr, range } : undefined;
}
