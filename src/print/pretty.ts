import type { Level } from '../check/consequence';
import { type DocumentReport, type Finding, type Report, severity } from '../check/report';
import type { PrintContext } from './context';
import { excerpt } from './excerpt';
import { printable } from './printable';
import { objectOf, when } from './words';

export interface PrettyOptions extends Partial<Pick<PrintContext, 'colours' | 'sourceLine'>> {
  /** Findings below this level are left out. @default 'info' */
  readonly least?: Level;
}

/** `prod/kubelet (main.ts:12)`, or `cluster.yaml:12:7`. */
function where({ construct, file, line }: DocumentReport, found: Finding): string {
  if (construct !== undefined) return line > 0 ? `${construct} (${file}:${line})` : construct;
  return `${file}:${found.line ?? line}:${found.column ?? 1}`;
}

const codes = { error: '31', warning: '33', info: '36', bold: '1', faint: '2' } as const;

type Paint = (style: keyof typeof codes, text: string) => string;

const painted: Paint = (style, text) => `\u001b[${codes[style]}m${text}\u001b[0m`;
const plain: Paint = (_, text) => text;

function block(document: DocumentReport, found: Finding, report: Report, { colours = false, sourceLine }: PrettyOptions): string {
  const paint = colours ? painted : plain;
  const { level, rule, path, message, help, acknowledged, line } = found;
  const source = colours && line !== undefined ? excerpt(document, found, sourceLine?.(document.file, line)) : undefined;
  const lines = [
    `${paint('bold', printable(where(document, found)))}  ${paint(level, level)}  ${rule}${when(found, report)}`,
    `  ${printable(`${objectOf(document)}${path === '' ? '' : `, ${path}`}`)}`,
    `  ${printable(message)}`,
    ...(source === undefined ? [] : [paint('faint', source)]),
    ...(help === undefined ? [] : [`  → ${printable(help)}`]),
    ...(acknowledged === undefined ? [] : [`  acknowledged: ${printable(acknowledged)}`]),
  ];
  return lines.join('\n');
}

/** For people: one block a finding, in input order; empty where there is nothing to say. */
export function pretty(report: Report, options: PrettyOptions = {}): string {
  const { least = 'info' } = options;
  const said = ({ level, acknowledged }: Finding): boolean =>
    severity[level] >= severity[least] && (acknowledged === undefined || least === 'info');
  return report.documents
    .flatMap((document) => document.findings.filter(said).map((found) => block(document, found, report, options)))
    .join('\n\n');
}
