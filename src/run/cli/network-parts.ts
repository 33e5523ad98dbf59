import { HostSubnet } from '../../../imports/hostsubnet';
import { NetNamespace } from '../../../imports/netnamespace';
import { Network } from '../../../imports/network';
import type { Doc } from '../../core/doc';
import { valueAt } from '../../core/path';

/** Objects that the cluster owns, and a field that it gives them: a file may hold only the part that somebody set. */
const owned: Readonly<Record<string, string>> = { [NetNamespace.kind]: 'netid', [HostSubnet.kind]: 'hostIP', [Network.kind]: 'status' };

/** A document that lacks what the cluster gives the object, judged as a part of it. */
export function asPart(doc: Doc): Doc {
  const given = Object.hasOwn(owned, doc.manifest.kind) ? owned[doc.manifest.kind] : undefined;
  return given !== undefined && valueAt(doc.manifest, [given]) === undefined ? { ...doc, partial: true } : doc;
}
