/** What a finding says of a rule that does not hold. */
import type { CelRule } from '../../../imports/schema';
import type { Path } from '../../core/path';

/** Longer values, and whole objects, are not shown: they help nobody and may be secret. */
const longest = 60;

function shown(value: unknown): string | undefined {
  if (value === null || value === undefined || typeof value === 'object') return undefined;
  const text = JSON.stringify(value);
  return String(value).length <= longest ? text : undefined;
}

/** The rule's own words with the value, and for a change the value before. */
export function wordsOf({ rule, message }: CelRule, value: unknown, old: unknown): string {
  const words = message ?? `does not fulfil the rule \`${rule.trim()}\``;
  const [now, before] = [shown(value), shown(old)];
  if (now === undefined) return words;
  return `${words}: ${now}${before === undefined ? '' : ` (was ${before})`}`;
}

export const helpOf = (change: boolean): string | undefined =>
  change ? 'leave what is deployed as it is, or delete the object and create it anew' : undefined;

const step = /\.([^.[\]]+)|\['((?:[^'\\]|\\.)*)'\]/g;

/** `.a.b['c']`, which a rule may give to blame a field below. */
export function fieldSteps(fieldPath: string | undefined): Path {
  if (fieldPath === undefined) return [];
  return [...fieldPath.trim().matchAll(step)].map(([, name, quoted]) => name ?? (quoted ?? '').replace(/\\(.)/g, '$1'));
}
