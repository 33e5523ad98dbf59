import type { RuleFacts } from '../check/catalogue';
import type { Level } from '../check/consequence';
import type { DocumentReport, Finding, Report } from '../check/report';
import type { PrintContext } from './context';
import { objectOf, when } from './words';

const levels: Readonly<Record<Level, string>> = { error: 'error', warning: 'warning', info: 'note' };

/** A path as a URI. */
function uriOf(path: string): string {
  // Half a character cannot be encoded.
  const encoded = path
    .replace(/\p{Surrogate}/gu, '\ufffd')
    .split('/')
    .map(encodeURIComponent)
    .join('/');
  return path.startsWith('/') ? `file://${encoded}` : encoded;
}

function ruleOf({ id, summary, level, consequence, kinds, releases }: RuleFacts, helpUri: string | undefined): object {
  return {
    id,
    shortDescription: { text: summary },
    ...(helpUri !== undefined && { helpUri }),
    defaultConfiguration: { level: levels[level] },
    properties: { consequence, kinds, releases },
  };
}

function resultOf(document: DocumentReport, found: Finding, report: Report, ruleIndex: number, pathOf: PrintContext['pathOf']): object {
  const { rule, consequence, level, path, message, help, releases, acknowledged } = found;
  const line = found.line ?? document.line;
  const uri = uriOf(pathOf(document.file));
  const said = `${objectOf(document)}${path === '' ? '' : `, ${path}`}: ${message}${when(found, report)}`;
  return {
    ruleId: rule,
    ...(ruleIndex >= 0 && { ruleIndex }),
    level: levels[level],
    message: { text: help === undefined ? said : `${said}\n→ ${help}` },
    locations: [
      {
        physicalLocation: {
          artifactLocation: { uri, ...(!uri.startsWith('file:') && { uriBaseId: '%SRCROOT%' }) },
          ...(line > 0 && { region: { startLine: line, startColumn: found.column ?? 1 } }),
        },
        logicalLocations: [{ fullyQualifiedName: document.construct ?? objectOf(document), kind: 'object' }],
      },
    ],
    ...(acknowledged !== undefined && { suppressions: [{ kind: 'inSource', justification: acknowledged }] }),
    properties: { consequence, path, ...(releases !== undefined && { releases }) },
  };
}

/** SARIF 2.1.0, as code scanning takes it: one run, with the rules that have findings. */
export function sarif(report: Report, { pathOf, rules, version }: PrintContext): string {
  const all = report.documents.flatMap((document) => document.findings.map((found) => ({ document, found })));
  const urls = new Map(all.map(({ found }) => [found.rule, found.url]));
  const named = rules.filter(({ id }) => urls.has(id));
  const ruleIndexes = new Map(named.map(({ id }, i) => [id, i]));
  const driver = {
    name: 'cdk8s-openshift',
    semanticVersion: version,
    informationUri: 'https://github.com/cdk8s-openshift/cdk8s-openshift',
    rules: named.map((rule) => ruleOf(rule, urls.get(rule.id))),
  };
  const run = {
    tool: { driver },
    // Columns are counted as JavaScript counts them.
    columnKind: 'utf16CodeUnits',
    results: all.map(({ document, found }) => resultOf(document, found, report, ruleIndexes.get(found.rule) ?? -1, pathOf)),
  };
  return JSON.stringify({ $schema: 'https://json.schemastore.org/sarif-2.1.0.json', version: '2.1.0', runs: [run] }, null, 2);
}
