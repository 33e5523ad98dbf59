import { type DocumentReport, type Finding, type Report, severity } from '../check/report';
import type { PrintContext } from './context';
import { conclusion, objectOf, when } from './words';

const entities: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', '\n': '&#10;', '\t': '&#9;' };

/** What XML 1.0 cannot hold, not even as a character reference. */
const unwritable = /[^\t\n\u0020-\ud7ff\ue000-\ufffd\u{10000}-\u{10ffff}]/gu;

const xml = (text: string): string =>
  text
    .replaceAll('\r', '\n')
    .replace(unwritable, '\ufffd')
    .replace(/[&<>"\n\t]/g, (character) => entities[character] ?? character);

function said(found: Finding, report: Report): string {
  const { level, rule, path, message, help, line, column, url, acknowledged } = found;
  return [
    `${line ?? 0}:${column ?? 0}  ${level}  ${rule}${path === '' ? '' : `  ${path}`}`,
    `${message}${when(found, report)}`,
    ...(help === undefined ? [] : [`→ ${help}`]),
    ...(acknowledged === undefined ? [] : [`acknowledged: ${acknowledged}`]),
    url,
  ].join('\n');
}

function testCase(document: DocumentReport, report: Report, file: string, { failsAt }: PrintContext): string {
  const fails = ({ level, acknowledged }: Finding): boolean => acknowledged === undefined && severity[level] >= severity[failsAt];
  const failures = document.findings.filter(fails);
  const remarks = document.findings.filter((found) => !fails(found));
  const [first] = failures;
  const texts = (findings: readonly Finding[]): string => xml(findings.map((found) => said(found, report)).join('\n\n'));
  const parts = [
    ...(document.verdict === 'skipped' ? ['<skipped message="this kind is not known"/>'] : []),
    ...(first ? [`<failure message="${xml(first.message)}" type="${xml(first.rule)}">${texts(failures)}</failure>`] : []),
    ...(remarks.length > 0 ? [`<system-out>${texts(remarks)}</system-out>`] : []),
  ];
  const attributes = `name="${xml(objectOf(document))}" classname="${xml(file)}" file="${xml(file)}" line="${document.line}"`;
  return parts.length === 0 ? `    <testcase ${attributes}/>` : `    <testcase ${attributes}>${parts.join('')}</testcase>`;
}

interface Counts {
  readonly tests: number;
  readonly failures: number;
  readonly skipped: number;
}

const counts = ({ tests, failures, skipped }: Counts): string => `tests="${tests}" failures="${failures}" errors="0" skipped="${skipped}"`;

/** JUnit's XML, as Jenkins and GitLab read it: a suite for each file, a test for each document. */
export function junit(report: Report, context: PrintContext): string {
  const byFile = new Map<string, DocumentReport[]>();
  for (const document of report.documents) {
    const documents = byFile.get(document.file);
    if (documents) documents.push(document);
    else byFile.set(document.file, [document]);
  }
  const all: Counts[] = [];
  const suites = [...byFile].map(([given, documents]) => {
    const file = context.pathOf(given);
    const cases = documents.map((document) => testCase(document, report, file, context));
    const having = (part: string): number => cases.filter((text) => text.includes(part)).length;
    const suite = { tests: cases.length, failures: having('<failure '), skipped: having('<skipped ') };
    all.push(suite);
    return `  <testsuite name="${xml(file)}" ${counts(suite)}>\n${cases.join('\n')}\n  </testsuite>`;
  });
  const sum = (key: keyof Counts): number => all.reduce((total, suite) => total + suite[key], 0);
  const totals = { tests: sum('tests'), failures: sum('failures'), skipped: sum('skipped') };
  return [
    '<?xml version="1.0" encoding="UTF-8"?>',
    `<testsuites name="cdk8s-openshift: ${xml(conclusion(report))}" ${counts(totals)}>`,
    ...suites,
    '</testsuites>',
  ].join('\n');
}
