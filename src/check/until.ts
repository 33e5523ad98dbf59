import { type DocumentReport, type Finding, type Report, report } from './report';

/** The same document judged for several releases, as one: each finding once, with the releases that it holds for. */
function mergeDocument(per: readonly (readonly [release: string, document: DocumentReport])[]): DocumentReport {
  const found = new Map<string, { finding: Finding; releases: string[] }>();
  for (const [release, { findings }] of per) {
    for (const finding of findings) {
      // Messages name the release, so they cannot tell whether two findings are the same.
      const key = `${finding.rule} ${finding.path}`;
      const known = found.get(key);
      if (known === undefined) found.set(key, { finding, releases: [release] });
      else if (known.releases.at(-1) !== release) known.releases.push(release);
    }
  }
  const [, first] = per[0] ?? [];
  if (!first) throw new Error('no release to judge for');
  const verdicts = per.map(([, { verdict }]) => verdict);
  const verdict = verdicts.includes('rejected') ? 'rejected' : verdicts.includes('accepted') ? 'accepted' : 'skipped';
  return { ...first, verdict, findings: [...found.values()].map(({ finding, releases }) => ({ ...finding, releases })) };
}

/**
 * What stops working on the way from one release to another: one report for all of them, from the oldest to the newest.
 * A document is rejected where any release refuses it.
 */
export function mergeReports(reports: readonly Report[]): Report {
  const [first] = reports;
  if (!first) throw new Error('no release to judge for');
  const documents = first.documents.map((_, i) =>
    mergeDocument(reports.flatMap(({ release, documents: all }) => (all[i] ? [[release, all[i]] as const] : []))),
  );
  return { ...report(first.release, documents), until: reports.at(-1)?.release ?? first.release };
}
