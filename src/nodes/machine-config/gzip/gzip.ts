import { deflate } from './deflate';

/** RFC 1952: DEFLATE, no flags, no time, packed as small as can be, on no particular system. */
const header = [0x1f, 0x8b, 8, 0, 0, 0, 0, 0, 2, 0xff];

const polynomial = 0xedb88320;
const crcTable = Uint32Array.from({ length: 256 }, (_, byte) => {
  let crc = byte;
  for (let bit = 0; bit < 8; bit++) crc = crc & 1 ? (crc >>> 1) ^ polynomial : crc >>> 1;
  return crc;
});

function crc32(bytes: Uint8Array): number {
  let crc = 0xffffffff;
  for (const byte of bytes) crc = (crc >>> 8) ^ (crcTable[(crc ^ byte) & 0xff] ?? 0);
  return (crc ^ 0xffffffff) >>> 0;
}

const littleEndian = (value: number): number[] => [0, 8, 16, 24].map((shift) => (value >>> shift) & 0xff);

/** Bytes in the gzip format, the same ones on every machine. */
export function gzip(bytes: Uint8Array): Uint8Array {
  const packed = deflate(bytes);
  const out = new Uint8Array(header.length + packed.length + 8);
  out.set(header);
  out.set(packed, header.length);
  out.set([...littleEndian(crc32(bytes)), ...littleEndian(bytes.length)], header.length + packed.length);
  return out;
}
