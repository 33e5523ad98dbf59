import type { DocumentReport, Finding, Report } from '../check/report';

/** `KubeletConfig custom-config`, `EgressFirewall team/default` */
export const objectOf = ({ kind, namespace, name }: DocumentReport): string =>
  `${kind} ${namespace === undefined ? '' : `${namespace}/`}${name}`;

/** ` (from 4.17 on)`, where several releases were judged for and not all of them have it. */
export function when({ releases }: Finding, { release, until }: Report): string {
  if (releases === undefined) return '';
  if (releases.at(-1) !== until) return ` (${releases.length === 1 ? `in ${releases[0]} only` : `until ${releases.at(-1)}`})`;
  return releases[0] === release ? '' : ` (from ${releases[0]} on)`;
}

const count = (n: number, word: string): string => `${n} ${word}${n === 1 ? '' : 's'}`;

/** `3 documents: 2 accepted, 1 rejected; 4 findings` */
export function summary({ summary: { documents, accepted, rejected, skipped, findings } }: Report): string {
  const verdicts = [
    `${accepted} accepted`,
    ...(rejected > 0 ? [`${rejected} rejected`] : []),
    ...(skipped > 0 ? [`${skipped} skipped`] : []),
  ];
  return `${count(documents, 'document')}: ${verdicts.join(', ')}; ${count(findings, 'finding')}`;
}

/** `OpenShift 4.18: 3 documents: …` */
export const conclusion = (report: Report): string =>
  `OpenShift ${report.release}${report.until === undefined ? '' : ` to ${report.until}`}: ${summary(report)}`;
