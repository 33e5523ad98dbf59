import { gunzipSync } from 'node:zlib';
import { decodeDataUrl } from '../ignition/go/data-url';
import type { Resource } from '../ignition/types';

/** What a file holds once it is written. */
export type Contents =
  | { readonly kind: 'text'; readonly text: string }
  | { readonly kind: 'binary'; readonly bytes: number; readonly base64: string }
  /** Fetched from somewhere else. */
  | { readonly kind: 'remote'; readonly source: string }
  /** Not decodable: why. */
  | { readonly kind: 'unreadable'; readonly why: string };

function unpacked(bytes: Uint8Array, compression: string | undefined): Uint8Array | undefined {
  if (compression !== 'gzip') return bytes;
  try {
    return gunzipSync(bytes);
  } catch {
    return undefined;
  }
}

const utf8 = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true });

function asText(bytes: Uint8Array): string | undefined {
  try {
    return bytes.includes(0) ? undefined : utf8.decode(bytes);
  } catch {
    return undefined;
  }
}

/** Decodes the contents of a file; without a source it is empty. */
export function contentsOf({ source = '', compression }: Resource = {}): Contents {
  if (source === '') return { kind: 'text', text: '' };
  if (!/^data:/i.test(source)) return { kind: 'remote', source };
  const decoded = decodeDataUrl(source);
  if ('error' in decoded) return { kind: 'unreadable', why: decoded.error };
  const bytes = unpacked(decoded.bytes, compression);
  if (bytes === undefined) return { kind: 'unreadable', why: 'it is said to be compressed with gzip, and is not' };
  const text = asText(bytes);
  return text === undefined
    ? { kind: 'binary', bytes: bytes.length, base64: Buffer.from(bytes).toString('base64') }
    : { kind: 'text', text };
}
