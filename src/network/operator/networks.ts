import { Network } from '../../../imports/network';
import { type Inventory, perCluster } from '../../check/inventory';
import { contains, holds, type Range, rangeOf } from '../ranges';

/** A network of the cluster's own. */
export interface OwnNetwork {
  /** `cluster network` or `service network` */
  readonly what: string;
  readonly cidr: string;
  readonly range: Range;
}

/** The networks of pods and services, where the operator's Network object is at hand. */
export const ownNetworks: (cluster: Inventory) => readonly OwnNetwork[] = perCluster((cluster) => {
  const { clusterNetwork = [], serviceNetwork = [] } = cluster.find(Network, 'cluster')?.manifest.spec ?? {};
  return [
    ...clusterNetwork.map(({ cidr = '' }) => ({ what: 'cluster network', cidr })),
    ...serviceNetwork.map((cidr) => ({ what: 'service network', cidr })),
  ].flatMap(({ what, cidr }) => {
    const range = rangeOf(cidr);
    return range ? [{ what, cidr, range }] : [];
  });
});

/** Whether an address is in the cluster or service network: traffic there never meets egress rules (sdn ovscontroller.go, SetupOVS). */
export const isInternal = (cluster: Inventory, address: bigint): boolean =>
  ownNetworks(cluster).some(({ range }) => contains(range, address));

/** The network of the cluster's own that an address, as it is written, lies in. */
export const ownNetworkOf = (cluster: Inventory, address: string): OwnNetwork | undefined =>
  ownNetworks(cluster).find(({ range }) => holds(range, address));
