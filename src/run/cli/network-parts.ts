import { HostSubnet } from '../../../imports/hostsubnet';
import { NetNamespace } from '../../../imports/netnamespace';
import { Network } from '../../../imports/network';
import { Judge } from '../../check/check';
import type { Inventory } from '../../check/inventory';
import type { Doc } from '../../core/doc';
import { packs } from '../../packs';
import type { OneCluster } from './effective/model';

/** Objects that the cluster owns: files may hold only the part that somebody set. */
const owned: readonly string[] = [NetNamespace.kind, HostSubnet.kind, Network.kind];

/** A document of an object that the cluster owns, judged as a part of it. */
export const asPart = (doc: Doc): Doc => (owned.includes(doc.manifest.kind) ? { ...doc, partial: true } : doc);

/** The same cluster with those parts among its objects. */
export function withParts({ cluster, docs, schemas }: OneCluster): Inventory {
  const [whole] = new Judge(schemas, packs).inventories([{ name: cluster.name, target: cluster.target, docs: docs.map(asPart) }]);
  return whole ?? cluster;
}
