import { HostSubnet } from '../../../imports/hostsubnet';
import { NetNamespace } from '../../../imports/netnamespace';
import { Network } from '../../../imports/network';
import type { Report } from '../../check/report';
import type { Doc } from '../../core/doc';
import { valueAt } from '../../core/path';

/** Objects that the cluster owns, and a field that it gives them: a file may hold only the part that somebody set. */
const owned: Readonly<Record<string, string>> = { [NetNamespace.kind]: 'netid', [HostSubnet.kind]: 'hostIP', [Network.kind]: 'status' };

/** A document that lacks what the cluster gives the object, judged as a part of it. */
export function asPart(doc: Doc): Doc {
  const given = Object.hasOwn(owned, doc.manifest.kind) ? owned[doc.manifest.kind] : undefined;
  return given !== undefined && valueAt(doc.manifest, [given]) === undefined ? { ...doc, partial: true } : doc;
}

/** Tells of `--partial` where an object lacks what only the cluster gives it. */
export function withPartHelp(report: Report): Report {
  const documents = report.documents.map((document) => {
    if (document.verdict !== 'rejected') return document;
    const given = Object.hasOwn(owned, document.kind) ? owned[document.kind] : undefined;
    const findings = document.findings.map((finding) =>
      finding.rule === 'required-field' && finding.path === given
        ? {
            ...finding,
            help: `the cluster sets it: for a part that oc apply --server-side adds, say --partial ${document.kind}/${document.name}`,
          }
        : finding,
    );
    return { ...document, findings };
  });
  return { ...report, documents };
}
