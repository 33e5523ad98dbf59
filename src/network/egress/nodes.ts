import type { Kind } from '../../../imports/kind';
import { type Inventory, perCluster } from '../../check/inventory';
import { isObject, type Manifest } from '../../core/manifest';
import { valueAt } from '../../core/path';
import { addressOf } from '../ranges';
import type { ClusterNode } from './decide';

export const Node: Kind<Manifest> = { apiVersion: 'v1', kind: 'Node', namespaced: false };

/** Nodes carry no schema here, so that their labels may be anything. */
const labelsOf = ({ metadata }: Manifest): Readonly<Record<string, string>> => {
  const labels = metadata?.labels;
  return isObject(labels) ? (labels as Record<string, string>) : {};
};

function addressesOf(manifest: Manifest): bigint[] {
  const addresses = valueAt(manifest, ['status', 'addresses']);
  return (Array.isArray(addresses) ? addresses : []).flatMap((entry) => {
    const text = isObject(entry) && entry['type'] === 'InternalIP' ? entry['address'] : undefined;
    const address = typeof text === 'string' ? addressOf(text) : undefined;
    return address === undefined ? [] : [address];
  });
}

/** The nodes at hand, for rules that choose nodes. */
export const nodesOf: (cluster: Inventory) => readonly ClusterNode[] = perCluster((cluster) =>
  cluster.all(Node).map(({ manifest }) => ({ labels: labelsOf(manifest), addresses: addressesOf(manifest) })),
);
