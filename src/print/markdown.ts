import type { DocumentReport, Finding, Report } from '../check/report';
import type { PrintContext } from './context';
import { printable } from './printable';
import { conclusion, objectOf, when } from './words';

const entities: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;' };

/** A text that means only itself: the marks of Markdown and HTML escaped, on one line. */
const text = (value: string): string => printable(value).replace(/[\\`*_[\]|~$>&<]/g, (mark) => entities[mark] ?? `\\${mark}`);

function row(document: DocumentReport, found: Finding, report: Report, pathOf: PrintContext['pathOf']): string {
  const { level, rule, url, path, message, help, line, column, acknowledged } = found;
  const place = [pathOf(document.file), line ?? document.line, ...(column === undefined ? [] : [column])].join(':');
  const what = [
    `[${text(rule)}](${url})`,
    `${text(message)}${when(found, report)}`,
    ...(help === undefined ? [] : [`→ ${text(help)}`]),
    ...(acknowledged === undefined ? [] : [`*acknowledged:* ${text(acknowledged)}`]),
  ];
  const where = `${text(objectOf(document))}${path === '' ? '' : `, ${text(path)}`}`;
  return `| ${level} | ${text(place)} | ${where} | ${what.join('<br>')} |`;
}

/** Markdown for a comment or a job's summary: what was judged, and a table of the findings. */
export function markdown(report: Report, { pathOf }: PrintContext): string {
  const rows = report.documents.flatMap((document) => document.findings.map((found) => row(document, found, report, pathOf)));
  const table = ['| level | where | object | finding |', '| --- | --- | --- | --- |', ...rows];
  return [`**${conclusion(report)}**`, ...(rows.length > 0 ? ['', ...table] : [])].join('\n');
}
