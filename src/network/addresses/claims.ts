import { HostSubnet } from '../../../imports/hostsubnet';
import { NetNamespace } from '../../../imports/netnamespace';
import { type Inventory, perCluster } from '../../check/inventory';
import { Node, nodeAddresses } from '../core-kinds';
import { networkOf } from '../projects';
import { addressOf, holds, type Range, rangeOf } from '../ranges';
import { isTracked } from './inputs';

/** What the HostSubnets and NetNamespaces of a cluster say about egress IPs. */
export interface Claims {
  /** Nodes that hold an address by hand, by address. */
  readonly holders: ReadonlyMap<string, readonly string[]>;
  /** Ranges that nodes offer. */
  readonly offers: readonly { readonly node: string; readonly cidr: string; readonly range: Range }[];
  /** Projects that ask for an address, by address. */
  readonly wanters: ReadonlyMap<string, readonly string[]>;
}

function collect(pairs: Iterable<readonly [string, string]>): Map<string, string[]> {
  const map = new Map<string, string[]>();
  for (const [key, value] of pairs) {
    const known = map.get(key) ?? [];
    if (!known.includes(value)) map.set(key, [...known, value]);
  }
  return map;
}

export const claimsOf: (cluster: Inventory) => Claims = perCluster((cluster) => {
  const hosts = cluster.all(HostSubnet).filter(({ manifest, partial = false }) => isTracked(manifest, partial));
  const nameOf = ({ manifest }: (typeof hosts)[number]): string => manifest.metadata.name ?? '';
  return {
    // A node with ranges has its addresses written by the cluster.
    holders: collect(
      hosts
        .filter(({ manifest }) => (manifest.egressCIDRs ?? []).length === 0)
        .flatMap((host) => (host.manifest.egressIPs ?? []).map((ip): [string, string] => [ip, nameOf(host)])),
    ),
    offers: hosts.flatMap((host) =>
      (host.manifest.egressCIDRs ?? []).flatMap((cidr) => {
        const range = rangeOf(cidr);
        return range ? [{ node: nameOf(host), cidr, range }] : [];
      }),
    ),
    wanters: collect(
      cluster
        .all(NetNamespace)
        .flatMap(({ manifest }) => (manifest.egressIPs ?? []).map((ip): [string, string] => [ip, manifest.metadata.name ?? ''])),
    ),
  };
});

/** Nodes by their own addresses, as HostSubnets and Nodes tell them. */
const nodesByAddress: (cluster: Inventory) => ReadonlyMap<bigint, string> = perCluster((cluster) => {
  const hosts = cluster.all(HostSubnet).flatMap(({ manifest }): [bigint, string][] => {
    const address = addressOf(manifest.hostIP ?? '');
    return address === undefined ? [] : [[address, manifest.metadata.name ?? '']];
  });
  const nodes = cluster
    .all(Node)
    .flatMap(({ manifest }) => nodeAddresses(manifest).map((address): [bigint, string] => [address, String(manifest.metadata?.name)]));
  return new Map([...hosts, ...nodes]);
});

/** The node that has an address, as it is written, for its own. */
export function nodeWith(cluster: Inventory, ip: string): string | undefined {
  const address = addressOf(ip);
  return address === undefined ? undefined : nodesByAddress(cluster).get(address);
}

/** The nodes that offer an address in a range. */
export function offering({ offers }: Claims, ip: string): string[] {
  return [...new Set(offers.filter(({ range }) => holds(range, ip)).map(({ node }) => node))];
}

/** Whether egress IPs of OpenShift SDN count at all: not in subnet mode, and not with another plugin. */
export const egressIpsCount = ({ target }: Inventory): boolean => target.sdnMode !== 'Subnet' && target.network !== 'OVNKubernetes';

/** Projects of other networks that ask for the same address. */
export const rivals = (cluster: Inventory, project: string, ip: string): string[] =>
  (claimsOf(cluster).wanters.get(ip) ?? []).filter((other) => !networkOf(cluster, project).projects.includes(other));
