import type { Report } from '../check/report';
import { type Turned, turned } from '../check/turned';
import { secrets } from '../secrets/pack';

const warned = Object.fromEntries(secrets.rules.map(({ id }): [string, Turned] => [id, 'warning']));

/** What was judged while it is written: a secret in it is about to be committed, and draws a warning. */
export const inOutput = (report: Report): Report => turned(report, warned);
