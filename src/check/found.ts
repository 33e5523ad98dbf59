import type { Doc } from '../core/doc';
import { printPath } from '../core/path';
import { type Consequence, levels } from './consequence';
import type { DocumentReport, Finding, Verdict } from './report';
import type { Problem } from './rule';
import type { SchemaProblem } from './schema/problem';

/** A problem and whose it is, before it has a place in a text. */
export interface Found {
  readonly rule: string;
  readonly consequence: Consequence;
  readonly problem: Problem;
  /** The reason given for living with it. */
  readonly reason?: string;
}

/** Whoever reads an inner object leniently drops what it does not know. */
export const consequenceOf = ({ rule }: SchemaProblem, { wrapped }: Doc): Consequence =>
  wrapped?.lenient && rule === 'unknown-field' ? 'ignored' : 'rejected';

/** Whether the same is said of the same place. */
export const isSame = (a: Found, b: Found): boolean =>
  a.rule === b.rule && a.problem.message === b.problem.message && printPath(a.problem.path) === printPath(b.problem.path);

/** Findings stand in the order of the text; where there is none, in that of the rules. */
export const byPlace = (a: Finding, b: Finding): number => (a.line ?? 0) - (b.line ?? 0) || (a.column ?? 0) - (b.column ?? 0);

/** @param url where the rule's page is */
export function finding(doc: Doc, { rule, consequence, problem, reason }: Found, url: string): Finding {
  const at = doc.origin.locate(problem.path);
  return {
    rule,
    consequence,
    level: levels[consequence],
    path: printPath(problem.path),
    message: problem.message,
    ...(problem.help !== undefined && { help: problem.help }),
    url,
    ...(at && { line: at.line, column: at.column }),
    ...(reason !== undefined && { acknowledged: reason }),
  };
}

/** What is said of a document: who it is, and where it came from. */
export function documentReport({ origin, manifest }: Doc, verdict: Verdict, findings: readonly Finding[]): DocumentReport {
  const { apiVersion, kind, metadata } = manifest;
  const { index, construct } = origin;
  const whose = {
    apiVersion,
    kind,
    ...(typeof metadata?.namespace === 'string' && { namespace: metadata.namespace }),
    name: typeof metadata?.name === 'string' ? metadata.name : '',
    verdict,
    findings,
  };
  if (construct === undefined) return { file: origin.file, index, line: origin.line, ...whose };
  return {
    // Where a construct was created takes long to tell, and is asked of few.
    get file() {
      return origin.file;
    },
    index,
    get line() {
      return origin.line;
    },
    construct,
    ...whose,
  };
}
