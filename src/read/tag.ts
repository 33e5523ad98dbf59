import { fitsInt64, type Resolved, resolvePlain } from './scalar';

/** A scalar as it stands in the text. */
export interface RawScalar {
  readonly text: string;
  /** Neither quoted nor a block. */
  readonly plain: boolean;
  readonly tag?: string;
}

const prefix = 'tag:yaml.org,2002:';
const timestamp = /^\d{4}-\d\d?-\d\d?([Tt ]\d\d?:\d\d?:\d\d?(\.\d+)?(Z|[-+]\d\d:\d\d)?)?$/;
const base64 = /^(?:[\w+/]{4})*(?:[\w+/]{2}==|[\w+/]{3}=)?$/;

/** What each tag makes of a text; undefined where it does not take it. */
const byTag: Record<string, (text: string) => Resolved | undefined> = {
  [`${prefix}str`]: (text) => text,
  [`${prefix}bool`]: (text) => only('boolean', resolvePlain(text)),
  [`${prefix}int`]: (text) => only('bigint', resolvePlain(text)),
  [`${prefix}float`]: asFloat,
  [`${prefix}null`]: (text) => (resolvePlain(text) === null ? null : undefined),
  [`${prefix}timestamp`]: (text) => (timestamp.test(text) ? text : undefined),
  [`${prefix}binary`]: fromBase64,
};

/** The tags that make even a quoted `<<` a merge. */
export const mergeTags: readonly string[] = [`${prefix}merge`, '!'];

/**
 * What go-yaml v2 makes of a scalar (decode.go `scalar`, resolve.go `resolve`): quoted and block texts stay texts,
 * tags that it does not know are dropped.
 * @returns undefined where the text is not of its tag's type
 */
export function resolveScalar({ text, plain, tag }: RawScalar): Resolved | undefined {
  if (tag === undefined) return plain ? resolvePlain(text) : text;
  return Object.hasOwn(byTag, tag) ? byTag[tag]?.(text) : text;
}

function only(type: 'boolean' | 'bigint', value: Resolved): Resolved | undefined {
  return typeof value === type ? value : undefined;
}

function asFloat(text: string): number | undefined {
  const value = resolvePlain(text);
  if (typeof value === 'bigint') return fitsInt64(value) ? Number(value) : undefined;
  return typeof value === 'number' ? value : undefined;
}

/** Bytes that are no UTF-8 become U+FFFD, as when Go prints them as JSON. */
function fromBase64(text: string): string | undefined {
  const packed = text.replace(/[\r\n]/g, '');
  return base64.test(packed) && !packed.includes('_') ? Buffer.from(packed, 'base64').toString('utf8') : undefined;
}
