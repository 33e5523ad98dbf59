import type { LocalFile } from '../../place/local';
import { gzip } from './gzip/gzip';

/** A text whose data URL is to have a certain form, such as one that is deployed so: another form drains and reboots nodes. */
export interface EncodedText {
  readonly text: string;
  /** How the URL writes it, though that may not be the shortest. */
  readonly encoding: 'percent' | 'base64';
  /** What the URL says that it is, such as `text/plain;charset=utf-8`. @default - nothing */
  readonly mediaType?: string;
}

/** What a file holds: text, bytes, or a file of this machine (`localFile(path)`). */
export type Contents = string | Uint8Array | LocalFile | EncodedText;

export function bytesOf(contents: Contents): Uint8Array {
  if (typeof contents === 'string') return new TextEncoder().encode(contents);
  if ('text' in contents) return new TextEncoder().encode(contents.text);
  return 'bytes' in contents ? contents.bytes : contents;
}

/** @throws Error where the bytes are no UTF-8, which units and keys have to be */
export function textOf(contents: Contents, what: string): string {
  if (typeof contents === 'string') return contents;
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytesOf(contents));
  } catch {
    throw new Error(`${what} is no UTF-8 text`);
  }
}

/** Where Ignition finds what a file holds. */
export interface Source {
  readonly source: string;
  readonly compression?: 'gzip';
}

const unreserved = /[A-Za-z0-9\-_.!~*'()]/;

const percentEncoded = (bytes: Uint8Array): string =>
  Array.from(bytes, (byte) => {
    const character = String.fromCharCode(byte);
    return unreserved.test(character) ? character : `%${byte.toString(16).toUpperCase().padStart(2, '0')}`;
  }).join('');

const base64 = (bytes: Uint8Array): string => `;base64,${Buffer.from(bytes).toString('base64')}`;

/**
 * The shortest data URL for some bytes: percent-encoded, base64, or base64 of gzip, the first of them where two are as long
 * (coreos/butane base/util/url.go, MakeDataURL).
 */
export function dataUrl(contents: Contents): Source {
  const bytes = bytesOf(contents);
  if (typeof contents === 'object' && 'encoding' in contents) {
    const { encoding, mediaType = '' } = contents;
    return { source: `data:${mediaType}${encoding === 'base64' ? base64(bytes) : `,${percentEncoded(bytes)}`}` };
  }
  const candidates = [`,${percentEncoded(bytes)}`, base64(bytes)];
  const plain = candidates.reduce((best, other) => (other.length < best.length ? other : best));
  const packed = base64(gzip(bytes));
  // The word gzip has to be written too.
  if (packed.length + 'gzip'.length < plain.length) return { source: `data:${packed}`, compression: 'gzip' };
  return { source: `data:${plain}` };
}
