/** RFC 1952: two bytes that all of gzip begins with, and DEFLATE, the one method there is. */
const magic = [0x1f, 0x8b, 8];
/** A header and a trailer around nothing. */
const shortest = 20;

/** Whether bytes begin as gzip does and are long enough for it. */
export const isGzip = (bytes: Uint8Array): boolean => bytes.length >= shortest && magic.every((byte, i) => bytes[i] === byte);
