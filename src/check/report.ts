import type { Consequence, Level } from './consequence';

/** One thing that the judge has to say about a document. */
export interface Finding {
  /** The rule's id. */
  readonly rule: string;
  readonly consequence: Consequence;
  readonly level: Level;
  /** Where in the document, such as `spec.kubeletConfig.maxPods`. */
  readonly path: string;
  readonly message: string;
  readonly help?: string;
  /** The rule's page. */
  readonly url: string;
  /** Where the path stands in the file, or where the construct is created. */
  readonly line?: number;
  readonly column?: number;
  /** The reason given for living with it. */
  readonly acknowledged?: string;
  /** The releases that it holds for, where several were judged for. */
  readonly releases?: readonly string[];
}

export type Verdict = 'accepted' | 'rejected' | 'skipped';

/** What the judge has to say about one document of the input. */
export interface DocumentReport {
  readonly file: string;
  /** Which document of the file, from 0. */
  readonly index: number;
  readonly line: number;
  /** The construct's path, where a construct made it. */
  readonly construct?: string;
  readonly apiVersion: string;
  readonly kind: string;
  readonly namespace?: string;
  readonly name: string;
  /** `rejected` exactly when one of the findings is. */
  readonly verdict: Verdict;
  readonly findings: readonly Finding[];
}

export interface Summary {
  readonly documents: number;
  readonly accepted: number;
  readonly rejected: number;
  readonly skipped: number;
  readonly findings: number;
}

/** The only product of checking. */
export interface Report {
  readonly release: string;
  /** The newest release, where several were judged for. */
  readonly until?: string;
  readonly documents: readonly DocumentReport[];
  readonly summary: Summary;
}

/** A report of documents in the order given. */
export function report(release: string, documents: readonly DocumentReport[]): Report {
  const count = { accepted: 0, rejected: 0, skipped: 0 };
  let findings = 0;
  for (const document of documents) {
    count[document.verdict]++;
    findings += document.findings.length;
  }
  return { release, documents, summary: { documents: documents.length, ...count, findings } };
}

/** What levels are ordered by. */
export const severity: Readonly<Record<Level, number>> = { info: 0, warning: 1, error: 2 };

/** Whether a report has something at or above a level that nobody has acknowledged. */
export function reaches(checked: Report, level: Level): boolean {
  return checked.documents.some((d) => d.findings.some((f) => f.acknowledged === undefined && severity[f.level] >= severity[level]));
}
