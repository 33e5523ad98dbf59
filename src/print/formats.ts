import type { Report } from '../check/report';
import { json, jsonl } from './json';
import { pretty, summary } from './pretty';

/** Every output format, by name. */
export const formats = {
  pretty: (report: Report): string =>
    [pretty(report), `OpenShift ${report.release}${report.until === undefined ? '' : ` to ${report.until}`}: ${summary(report)}`]
      .filter((part) => part !== '')
      .join('\n\n'),
  json,
  jsonl,
} as const satisfies Record<string, (report: Report) => string>;

export type Format = keyof typeof formats;

/** A report as text, its last line ended. */
export function print(report: Report, format: Format): string {
  const text = formats[format](report);
  return text === '' ? '' : `${text}\n`;
}
