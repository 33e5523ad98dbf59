import type { HostSubnet } from '../../../imports/hostsubnet';
import type { Inventory } from '../../check/inventory';
import { nodeNetworkAnnotation } from '../facts';
import { type Range, rangeOf } from '../ranges';
import { cloudLimits } from './cloud';

/** The network of a node. */
export interface NodeNetwork {
  readonly cidr: string;
  readonly range: Range;
}

/** The network that a node's egress IPs must lie in, where the HostSubnet or the cloud's Node tells. */
export function nodeNetwork(cluster: Inventory, manifest: HostSubnet): NodeNetwork | undefined {
  const cidr = manifest.metadata.annotations?.[nodeNetworkAnnotation];
  const range = cidr === undefined ? undefined : rangeOf(cidr);
  return cidr !== undefined && range ? { cidr, range } : cloudLimits(cluster, manifest)?.network;
}
