import type { EgressIP } from '../../../imports/egressip';
import { HostSubnet } from '../../../imports/hostsubnet';
import { NetNamespace } from '../../../imports/netnamespace';
import type { Inventory } from '../../check/inventory';
import { claimsOf, egressIpsCount, rivals } from '../addresses/claims';
import { effectiveEgressIps } from '../effective/egress-ips';
import { assignSubnetAnnotation, egressAssignableLabel, namespaceNameLabel } from '../facts';
import { networkOf } from '../projects';
import { some } from '../words';
import type { MigrationNote, Share } from './plan';

type Selector = EgressIP['spec']['namespaceSelector'];

/** The Namespaces of some projects, by the label that each carries. */
const namespaces = (projects: readonly string[]): Selector =>
  projects.length === 1
    ? { matchLabels: { [namespaceNameLabel]: projects[0] ?? '' } }
    : { matchExpressions: [{ key: namespaceNameLabel, operator: 'In', values: [...projects] }] };

const egressIP = (project: string, addresses: readonly string[], projects: readonly string[]): EgressIP => ({
  apiVersion: 'k8s.ovn.org/v1',
  kind: 'EgressIP',
  metadata: { name: project },
  spec: { egressIPs: [...addresses], namespaceSelector: namespaces(projects) },
});

function* notesOn(cluster: Inventory, { metadata, egressIPs = [] }: NetNamespace, nodes: number): Generator<MigrationNote> {
  const object = `NetNamespace ${metadata.name}`;
  const { holders } = claimsOf(cluster);
  if (egressIPs.some((ip) => holders.has(ip))) {
    yield {
      object,
      change: 'OVN-Kubernetes chooses the node of each address by itself',
      todo: `label only nodes with ${egressAssignableLabel} that may hold them`,
    };
  }
  if (egressIPs.length > nodes) {
    yield {
      object,
      change: `each of its ${egressIPs.length} addresses needs a node of its own, and ${nodes} will be labelled`,
      todo: `label more nodes with ${egressAssignableLabel}`,
    };
  }
  if (effectiveEgressIps(cluster).namespaces[metadata.name ?? '']?.dropped) {
    yield {
      object,
      change: 'OpenShift SDN dropped its traffic; with OVN-Kubernetes it leaves by the node’s own address until an egress IP is assigned',
      todo: 'see that a labelled node’s network has the addresses, or deny the traffic by an EgressFirewall',
    };
  }
}

function ofProject(cluster: Inventory, manifest: NetNamespace, nodes: number): Share {
  const { metadata, egressIPs = [] } = manifest;
  const name = metadata.name ?? '';
  const object = `NetNamespace ${name}`;
  if (egressIPs.length === 0) return {};
  const shared = egressIPs.filter((ip) => rivals(cluster, name, ip).length > 0);
  if (shared.length > 0) {
    const change = `other projects ask for ${some(shared)} too, for which OpenShift SDN dropped all that leaves: no EgressIP is written`;
    return { notes: [{ object, change, todo: 'decide whose it is, or let one EgressIP choose all of them' }] };
  }
  const { projects } = networkOf(cluster, name);
  const first = projects.find((project) => (cluster.find(NetNamespace, project)?.manifest.egressIPs ?? []).length > 0);
  const asked = first === undefined ? [] : (cluster.find(NetNamespace, first)?.manifest.egressIPs ?? []);
  if (first !== name) {
    if (asked.join() === egressIPs.join()) return {};
    const change = `it shares a network with ${first}, whose egress IPs are taken for both: ${egressIPs.join(', ')} is left out`;
    return { notes: [{ object, change, todo: 'write an EgressIP of its own if it is to have them' }] };
  }
  return { egressIPs: [egressIP(name, egressIPs, projects)], notes: [...notesOn(cluster, manifest, nodes)] };
}

/** Nodes that held or offered addresses may hold them again. */
function nodeParts(hosts: readonly HostSubnet[]): Share {
  return {
    parts: hosts.map(({ metadata }) => ({
      apiVersion: 'v1',
      kind: 'Node',
      metadata: { name: metadata.name, labels: { [egressAssignableLabel]: '' } },
    })),
  };
}

/** Hosts outside the cluster have no place in OVN-Kubernetes' network. */
function externalHosts(cluster: Inventory): Share {
  const external = cluster.all(HostSubnet).filter(({ manifest }) => manifest.metadata.annotations?.[assignSubnetAnnotation] !== undefined);
  return {
    notes: external.map(({ manifest }) => ({
      object: `HostSubnet ${manifest.metadata.name}`,
      change: 'it gives a host outside the cluster a part of the pod network, which has no equal',
      todo: 'lead its traffic by routes, or by a Service of type LoadBalancer',
    })),
  };
}

/** An EgressIP for each network that asks for addresses, and labels for the nodes that held them. */
export function egressIps(cluster: Inventory): readonly Share[] {
  const byName = new Map(cluster.all(NetNamespace).map((doc) => [doc.manifest.metadata.name, doc]));
  const asking = [...byName.values()].filter(({ manifest }) => (manifest.egressIPs ?? []).length > 0);
  if (!egressIpsCount(cluster)) {
    const change = 'in subnet mode its egress IPs had no effect: no EgressIP is written';
    return [
      {
        notes: asking.map(({ manifest }) => ({
          object: `NetNamespace ${manifest.metadata.name}`,
          change,
          todo: 'write one if it is to act',
        })),
      },
    ];
  }
  const hosts = cluster.all(HostSubnet).flatMap(({ manifest }) => {
    const { egressIPs = [], egressCIDRs = [] } = manifest;
    return egressIPs.length + egressCIDRs.length > 0 ? [manifest] : [];
  });
  return [nodeParts(hosts), ...asking.map(({ manifest }) => ofProject(cluster, manifest, hosts.length)), externalHosts(cluster)];
}
