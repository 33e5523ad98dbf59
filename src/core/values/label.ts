import { whyNotLabelValue, whyNotQualified } from './names';

/** Why a text is no label key (`name` or `prefix/name`); undefined where it is one. */
export function labelKeyError(key: string): string | undefined {
  const why = whyNotQualified(key);
  return why === undefined ? undefined : `the label key ${JSON.stringify(key)} ${why}`;
}

/** Why a text is no label value; undefined where it is one. */
export function labelValueError(value: string): string | undefined {
  const why = whyNotLabelValue(value);
  return why === undefined ? undefined : `the label value ${JSON.stringify(value)} ${why}`;
}
