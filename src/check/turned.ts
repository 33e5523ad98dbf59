import type { Level } from './consequence';
import { type DocumentReport, type Finding, type Report, report } from './report';

/** What a rule's findings are turned into: another level, or nothing at all. */
export type Turned = Level | 'none';

/**
 * A report in which the findings of some rules have another level, or are left out. What is rejected stays as it is: the
 * cluster refuses it whatever anyone thinks of it.
 * @param rules rule id → what its findings become
 */
export function turned(found: Report, rules: Readonly<Record<string, Turned>>): Report {
  if (Object.keys(rules).length === 0) return found;
  const turn = (finding: Finding): readonly Finding[] => {
    const level = finding.consequence !== 'rejected' && Object.hasOwn(rules, finding.rule) ? rules[finding.rule] : undefined;
    if (level === 'none') return [];
    return level === undefined ? [finding] : [{ ...finding, level }];
  };
  const isTurned = ({ findings }: DocumentReport): boolean => findings.some(({ rule }) => Object.hasOwn(rules, rule));
  const documents = found.documents.map((document) =>
    isTurned(document) ? { ...document, findings: document.findings.flatMap(turn) } : document,
  );
  return { ...found, ...report(found.release, documents) };
}
