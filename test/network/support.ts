import { Judge } from '../../src/check/check';
import type { Inventory } from '../../src/check/inventory';
import type { Doc } from '../../src/core/doc';
import type { Manifest } from '../../src/core/manifest';
import { type TargetOptions, target } from '../../src/core/target';
import { packs } from '../../src/packs';
import { packagedSchemas } from '../../src/run/schemas';

const judge = new Judge(packagedSchemas(), packs);

/** The well-formed ones of some manifests, as one cluster. */
export function inventory(manifests: readonly Manifest[], options: TargetOptions = {}): Inventory {
  const docs = manifests.map((manifest, index): Doc => ({ manifest, origin: { file: '', index, line: 1, locate: () => undefined } }));
  const [cluster] = judge.inventories([{ name: 'test', target: target({ release: '4.16', ...options }), docs }]);
  if (!cluster) throw new Error('no cluster');
  return cluster;
}

const api = 'network.openshift.io/v1';

export const policy = (namespace: string, egress: readonly object[], name = 'default'): Manifest =>
  ({ apiVersion: api, kind: 'EgressNetworkPolicy', metadata: { name, namespace }, spec: { egress } }) as Manifest;

export const firewall = (namespace: string, egress: readonly object[]): Manifest =>
  ({ apiVersion: 'k8s.ovn.org/v1', kind: 'EgressFirewall', metadata: { name: 'default', namespace }, spec: { egress } }) as Manifest;

export const egressIP = (name: string, egressIPs: readonly string[], namespaceSelector: object): Manifest =>
  ({ apiVersion: 'k8s.ovn.org/v1', kind: 'EgressIP', metadata: { name }, spec: { egressIPs, namespaceSelector } }) as Manifest;

export const project = (name: string, netid: number, egressIPs?: readonly string[], annotations?: Record<string, string>): Manifest =>
  ({
    apiVersion: api,
    kind: 'NetNamespace',
    metadata: { name, ...(annotations && { annotations }) },
    netname: name,
    netid,
    ...(egressIPs && { egressIPs }),
  }) as Manifest;

export const host = (
  index: number,
  egress: { readonly egressIPs?: readonly string[]; readonly egressCIDRs?: readonly string[] } = {},
): Manifest =>
  ({
    apiVersion: api,
    kind: 'HostSubnet',
    metadata: { name: `n${index}` },
    host: `n${index}`,
    hostIP: `10.0.0.${index + 1}`,
    subnet: `10.128.${index * 2}.0/23`,
    ...egress,
  }) as Manifest;

/** A generator of numbers below n, the same in every run. */
export function seeded(seed: number): (n: number) => number {
  let state = seed;
  return (n) => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    return Math.floor((state / 2 ** 32) * n);
  };
}
