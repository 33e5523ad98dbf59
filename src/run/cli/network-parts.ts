import { HostSubnet } from '../../../imports/hostsubnet';
import { NetNamespace } from '../../../imports/netnamespace';
import { Network } from '../../../imports/network';
import { Judge } from '../../check/check';
import type { Inventory } from '../../check/inventory';
import type { Doc } from '../../core/doc';
import { valueAt } from '../../core/path';
import { packs } from '../../packs';
import type { OneCluster } from './effective/model';

/** Objects that the cluster owns, and a field that it gives them: a file may hold only the part that somebody set. */
const owned: Readonly<Record<string, string>> = { [NetNamespace.kind]: 'netid', [HostSubnet.kind]: 'hostIP', [Network.kind]: 'status' };

/** A document that lacks what the cluster gives the object, judged as a part of it. */
export function asPart(doc: Doc): Doc {
  const given = Object.hasOwn(owned, doc.manifest.kind) ? owned[doc.manifest.kind] : undefined;
  return given !== undefined && valueAt(doc.manifest, [given]) === undefined ? { ...doc, partial: true } : doc;
}

/** The same cluster with those parts among its objects. */
export function withParts({ cluster, docs, schemas }: OneCluster): Inventory {
  const [whole] = new Judge(schemas, packs).inventories([{ name: cluster.name, target: cluster.target, docs: docs.map(asPart) }]);
  return whole ?? cluster;
}
