import { Network } from '../../../imports/network';
import type { Inventory } from '../../check/inventory';
import { type Range, rangeOf } from '../egress/destination';

/** A network of the cluster's own. */
export interface OwnNetwork {
  /** `cluster network` or `service network` */
  readonly what: string;
  readonly cidr: string;
  readonly range: Range;
}

/** The IPv4 networks of pods and services, where the operator's Network object is at hand. */
export function ownNetworks(cluster: Inventory): readonly OwnNetwork[] {
  const { clusterNetwork = [], serviceNetwork = [] } = cluster.find(Network, 'cluster')?.manifest.spec ?? {};
  return [
    ...clusterNetwork.map(({ cidr = '' }) => ({ what: 'cluster network', cidr })),
    ...serviceNetwork.map((cidr) => ({ what: 'service network', cidr })),
  ].flatMap(({ what, cidr }) => {
    const range = rangeOf(cidr);
    return range ? [{ what, cidr, range }] : [];
  });
}

/** Whether an address is in the cluster or service network: traffic there never meets egress rules (sdn ovscontroller.go, SetupOVS). */
export const isInternal = (cluster: Inventory, address: number): boolean =>
  ownNetworks(cluster).some(({ range }) => address >= range.first && address <= range.last);
