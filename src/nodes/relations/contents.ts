import { decodeDataUrl } from '../ignition/go/data-url';
import type { Resource } from '../ignition/types';

/** The checksums of single bytes. */
const table = Int32Array.from({ length: 256 }, (_, byte) => {
  let crc = byte;
  for (let bit = 0; bit < 8; bit++) crc = (crc >>> 1) ^ (crc & 1 ? 0xedb88320 : 0);
  return crc;
});

/** ISO 3309, as gzip has it in its trailer. */
function crc32(bytes: Uint8Array): number {
  let crc = 0xffffffff;
  for (let at = 0; at < bytes.length; at++) crc = (crc >>> 8) ^ (table[(crc ^ (bytes[at] ?? 0)) & 0xff] ?? 0);
  return ~crc >>> 0;
}

/** The checksum and length of the packed text, which a gzip stream ends with. */
function trailer(bytes: Uint8Array): string | undefined {
  if (bytes.length < 18) return undefined;
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  return `${view.getUint32(bytes.length - 8, true)}:${view.getUint32(bytes.length - 4, true)}`;
}

/** A text that is the same for the same contents, however they are encoded. */
export function fingerprint({ source = '', compression }: Resource): string {
  const url = decodeDataUrl(source === '' ? 'data:,' : source);
  if ('error' in url) return source;
  if (compression === 'gzip') return trailer(url.bytes) ?? source;
  return `${crc32(url.bytes)}:${url.bytes.length}`;
}
