/** What stands between the quotes of a literal. */

const escapes = /\\(?:([abfnrtv\\?"'`])|x([0-9a-fA-F]{2})|X([0-9a-fA-F]{2})|u([0-9a-fA-F]{4})|U([0-9a-fA-F]{8})|([0-3][0-7]{2}))|\\/g;
const single: Readonly<Record<string, string>> = { a: '\x07', b: '\b', f: '\f', n: '\n', r: '\r', t: '\t', v: '\v' };

/** @returns undefined for an escape that CEL does not know */
export function readText(inner: string, raw: boolean): string | undefined {
  if (raw || !inner.includes('\\')) return inner;
  let known = true;
  const text = inner.replace(escapes, (_, plain?: string, x?: string, X?: string, u?: string, U?: string, octal?: string) => {
    if (plain !== undefined) return single[plain] ?? plain;
    const code = octal === undefined ? Number.parseInt(x ?? X ?? u ?? U ?? 'none', 16) : Number.parseInt(octal, 8);
    if (Number.isNaN(code) || code > 0x10ffff) known = false;
    return known ? String.fromCodePoint(code) : '';
  });
  return known ? text : undefined;
}

/** In bytes, `\x` and octal escapes stand for bytes, all else for UTF-8. */
export function readBytes(inner: string, raw: boolean): Uint8Array | undefined {
  const bytes: number[] = [];
  const parts = raw ? [inner] : inner.split(/(\\[xX][0-9a-fA-F]{2}|\\[0-3][0-7]{2})/);
  for (const [i, part] of parts.entries()) {
    if (i % 2 === 1) bytes.push(/^\\x/i.test(part) ? Number.parseInt(part.slice(2), 16) : Number.parseInt(part.slice(1), 8));
    else {
      const text = readText(part, raw);
      if (text === undefined) return undefined;
      bytes.push(...new TextEncoder().encode(text));
    }
  }
  return Uint8Array.from(bytes);
}
