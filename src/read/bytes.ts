import { InputError } from './error';
import { maxBytes, tooLarge } from './read-text';

const decoder = new TextDecoder('utf-8', { fatal: true });

/**
 * The text of a file's bytes.
 * @throws InputError for what is too large or no UTF-8 text
 */
export function textOf(bytes: Uint8Array, file: string): string {
  if (bytes.byteLength > maxBytes) throw tooLarge(file);
  if (bytes.includes(0))
    throw new InputError(file, 'this is a binary file or UTF-16, not UTF-8 text', 'save it as UTF-8', lineOf(bytes, bytes.indexOf(0)));
  try {
    return decoder.decode(bytes);
  } catch {
    throw new InputError(file, 'it holds bytes that are no UTF-8 text', 'save it as UTF-8', lineOf(bytes, validUntil(bytes)));
  }
}

function lineOf(bytes: Uint8Array, at: number): number {
  const newline = 10;
  return 1 + bytes.subarray(0, at).filter((byte) => byte === newline).length;
}

/** The offset of the first bytes that are no UTF-8, found by halving. */
function validUntil(bytes: Uint8Array): number {
  let low = 0;
  let high = bytes.length;
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if (isUtf8(bytes.subarray(0, middle))) low = middle;
    else high = middle - 1;
  }
  return low;
}

/** Whether bytes are UTF-8 so far; a character may be cut off at their end. */
function isUtf8(bytes: Uint8Array): boolean {
  try {
    new TextDecoder('utf-8', { fatal: true }).decode(bytes, { stream: true });
    return true;
  } catch {
    return false;
  }
}
