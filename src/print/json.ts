import type { Report } from '../check/report';

/** One JSON value: the report as it is. */
export const json = (report: Report): string => JSON.stringify(report, null, 2);

/** One document a line, in input order. */
export const jsonl = ({ documents }: Report): string => documents.map((document) => JSON.stringify(document)).join('\n');
