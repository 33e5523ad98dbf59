import type { Level } from '../check/consequence';
import type { DocumentReport, Finding, Report } from '../check/report';

const severity: Readonly<Record<Level, number>> = { info: 0, warning: 1, error: 2 };

export interface PrettyOptions {
  /** Findings below this level are left out. @default 'info' */
  readonly least?: Level;
}

/** `prod/kubelet (main.ts:12)`, or `cluster.yaml:12:7`. */
function where({ construct, file, line }: DocumentReport, found: Finding): string {
  if (construct !== undefined) return line > 0 ? `${construct} (${file}:${line})` : construct;
  return `${file}:${found.line ?? line}:${found.column ?? 1}`;
}

/** ` (from 4.17 on)`, where several releases were judged for and not all of them have it. */
function when({ releases }: Finding, { release, until }: Report): string {
  if (releases === undefined) return '';
  if (releases.at(-1) !== until) return ` (${releases.length === 1 ? `in ${releases[0]} only` : `until ${releases.at(-1)}`})`;
  return releases[0] === release ? '' : ` (from ${releases[0]} on)`;
}

function block(document: DocumentReport, found: Finding, report: Report): string {
  const { kind, namespace, name } = document;
  const object = `${kind} ${namespace === undefined ? '' : `${namespace}/`}${name}`;
  const lines = [
    `${where(document, found)}  ${found.level}  ${found.rule}${when(found, report)}`,
    `  ${object}${found.path === '' ? '' : `, ${found.path}`}`,
    `  ${found.message}`,
    ...(found.help === undefined ? [] : [`  → ${found.help}`]),
    ...(found.acknowledged === undefined ? [] : [`  acknowledged: ${found.acknowledged}`]),
  ];
  return lines.join('\n');
}

/** For people: one block a finding, in input order; empty where there is nothing to say. */
export function pretty(report: Report, { least = 'info' }: PrettyOptions = {}): string {
  const said = ({ level, acknowledged }: Finding): boolean =>
    severity[level] >= severity[least] && (acknowledged === undefined || least === 'info');
  return report.documents.flatMap((document) => document.findings.filter(said).map((found) => block(document, found, report))).join('\n\n');
}

/** `3 documents: 2 accepted, 1 rejected; 4 findings` */
export function summary({ summary: { documents, accepted, rejected, skipped, findings } }: Report): string {
  const count = (n: number, word: string): string => `${n} ${word}${n === 1 ? '' : 's'}`;
  const verdicts = [
    `${accepted} accepted`,
    ...(rejected > 0 ? [`${rejected} rejected`] : []),
    ...(skipped > 0 ? [`${skipped} skipped`] : []),
  ];
  return `${count(documents, 'document')}: ${verdicts.join(', ')}; ${count(findings, 'finding')}`;
}
