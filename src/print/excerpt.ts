import type { DocumentReport, Finding } from '../check/report';
import { printable } from './printable';

/** Lines longer than this hold whole documents or files' contents, and show nothing. */
const longest = 120;

/** Words, in a line or a path, beside which secrets stand. */
const secretive =
  /pass|token|secret|credential|private|hash|auth|signature|[?&]sig=|key|cert|contents|inline|source:|data:|environment|last-applied/i;

/** Whatever a ConfigMap holds. */
const held = /^(data|binaryData|stringData)\b/;

/** What looks like a secret by itself: long runs without a break, and names and passwords in URLs. */
const secretLike = /[A-Za-z0-9+/_=-]{33,}|\$[0-9a-z]+\$|eyJ|:\/\/[^/\s]*@|-----BEGIN/;

/** Whether nothing secret can stand in a line: rather one line too few is shown than one too many. */
const isPublic = ({ kind }: DocumentReport, { path }: Finding, line: string): boolean =>
  line.length <= longest &&
  !/secret/i.test(kind) &&
  !secretive.test(path) &&
  !held.test(path) &&
  !secretive.test(line) &&
  !secretLike.test(line);

/** The offending line, underlined from where the finding points; undefined where it is not to be seen. */
export function excerpt(document: DocumentReport, found: Finding, line: string | undefined): string | undefined {
  const { line: number, column = 1 } = found;
  if (line === undefined || number === undefined || document.construct !== undefined || !isPublic(document, found, line)) return undefined;
  const text = printable(line.replaceAll('\t', ' ')).trimEnd();
  if (text.length < column) return undefined;
  const margin = String(number);
  const underline = '^'.repeat(Math.max(1, text.length - column + 1));
  return `  ${margin} | ${text}\n  ${' '.repeat(margin.length)} | ${' '.repeat(column - 1)}${underline}`;
}
