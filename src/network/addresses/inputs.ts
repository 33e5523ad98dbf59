import { HostSubnet } from '../../../imports/hostsubnet';
import { NetNamespace } from '../../../imports/netnamespace';
import type { Inventory } from '../../check/inventory';
import type { Doc } from '../../core/doc';
import { cidrv4Fault, ipv4Fault } from '../ipv4';
import { networkOf } from '../projects';
import { cloudLimits, isBeyondCloud } from './cloud';
import type { HostInput, ProjectInput } from './outcome';

/** Whether the tracker looks at a HostSubnet: an invalid one, and one without a subnet, it passes over (UpdateHostSubnetEgress). */
export function isTracked({ metadata, host, hostIP, subnet, egressCIDRs = [], egressIPs = [] }: HostSubnet, partial: boolean): boolean {
  if (egressCIDRs.some((cidr) => cidrv4Fault(cidr)) || egressIPs.some((ip) => ipv4Fault(ip))) return false;
  if (partial) return true;
  return host === metadata.name && !ipv4Fault(hostIP) && subnet !== undefined && subnet !== '' && !cidrv4Fault(subnet);
}

/** Whether the tracker looks at a HostSubnet, as far as its cloud has a say too. */
export function isCounted(cluster: Inventory, { manifest, partial = false }: Doc<HostSubnet>): boolean {
  const limits = cloudLimits(cluster, manifest);
  return isTracked(manifest, partial) && !(limits && isBeyondCloud(limits, manifest));
}

/** The HostSubnets that count. */
export const hostInputs = (cluster: Inventory): HostInput[] =>
  cluster
    .all(HostSubnet)
    .filter((doc) => isCounted(cluster, doc))
    .map(({ manifest }) => ({
      name: manifest.metadata.name ?? '',
      ip: manifest.hostIP ?? '',
      cidrs: manifest.egressCIDRs ?? [],
      held: manifest.egressIPs ?? [],
      capacity: cloudLimits(cluster, manifest)?.capacity ?? Number.POSITIVE_INFINITY,
    }));

/** The NetNamespaces, by network; a part that says nothing of egress IPs is none. */
export function projectInputs(cluster: Inventory): ProjectInput[] {
  const networks = new Map<string, number>();
  return cluster.all(NetNamespace).flatMap(({ manifest, partial }) => {
    if (partial && manifest.egressIPs === undefined) return [];
    const name = manifest.metadata.name ?? '';
    const network = networkOf(cluster, name).projects.join();
    const netid = networks.get(network) ?? networks.size;
    networks.set(network, netid);
    return [{ name, netid, wanted: manifest.egressIPs ?? [] }];
  });
}
