import type { Level } from '../check/consequence';
import type { DocumentReport, Finding, Report } from '../check/report';
import type { PrintContext } from './context';
import { conclusion, objectOf, when } from './words';

const commands: Readonly<Record<Level, string>> = { error: 'error', warning: 'warning', info: 'notice' };

/** A message, escaped as the runner expects it (actions/toolkit, packages/core/src/command.ts `escapeData`). */
const data = (text: string): string => text.replaceAll('%', '%25').replaceAll('\r', '%0D').replaceAll('\n', '%0A');

/** A property, likewise (`escapeProperty`). */
const property = (text: string): string => data(text).replaceAll(':', '%3A').replaceAll(',', '%2C');

function annotation(document: DocumentReport, found: Finding, report: Report, pathOf: PrintContext['pathOf']): string {
  const { level, rule, path, message, help, url, column } = found;
  const line = found.line ?? document.line;
  const place = {
    // What is piped in has no file that could be annotated.
    ...(document.file !== '-' && { file: pathOf(document.file) }),
    ...(document.file !== '-' && line > 0 && { line, ...(column !== undefined && { col: column }) }),
    title: rule,
  };
  const properties = Object.entries(place).map(([key, value]) => `${key}=${property(String(value))}`);
  const text = [
    `${objectOf(document)}${path === '' ? '' : `, ${path}`}: ${message}${when(found, report)}`,
    ...(help === undefined ? [] : [`→ ${help}`]),
    url,
  ];
  return `::${commands[level]} ${properties.join(',')}::${data(text.join('\n'))}`;
}

/** Annotations of GitHub Actions, one a line; what is acknowledged is left out. */
export function github(report: Report, { pathOf }: PrintContext): string {
  const annotations = report.documents.flatMap((document) =>
    document.findings.filter(({ acknowledged }) => acknowledged === undefined).map((found) => annotation(document, found, report, pathOf)),
  );
  return [...annotations, conclusion(report)].join('\n');
}
