import type { Report } from '../check/report';
import type { PrintContext } from './context';
import { github } from './github';
import { json, jsonl } from './json';
import { junit } from './junit';
import { markdown } from './markdown';
import { pretty } from './pretty';
import { sarif } from './sarif';
import { conclusion } from './words';

/** Every output format, by name. */
export const formats = {
  pretty: (report, context) => [pretty(report, context), conclusion(report)].filter((part) => part !== '').join('\n\n'),
  json,
  jsonl,
  sarif,
  github,
  junit,
  markdown,
} as const satisfies Record<string, (report: Report, context: PrintContext) => string>;

export type Format = keyof typeof formats;

/** A report as text, its last line ended. */
export function print(report: Report, format: Format, context: PrintContext): string {
  const text = formats[format](report, context);
  return text === '' ? '' : `${text}\n`;
}
