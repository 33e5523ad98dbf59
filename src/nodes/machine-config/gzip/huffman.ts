import type { BitWriter } from './bits';

/** A code for each symbol: its bits in the order that they are written, and how many there are; 0 for a symbol without one. */
export interface Code {
  readonly lengths: readonly number[];
  readonly bits: readonly number[];
}

interface Package {
  readonly count: number;
  readonly symbols: readonly number[];
}

/**
 * The shortest code whose longest word has no more than `limit` bits, by the package-merge algorithm. There are always two
 * words at least, as decoders take no other code for whole.
 */
export function codeFor(counts: readonly number[], limit: number): Code {
  const lengths = counts.map(() => 0);
  const leaves = padded(counts).sort((a, b) => a.count - b.count);
  let packages = leaves;
  for (let bit = 1; bit < limit; bit++) packages = [...leaves, ...pairs(packages)].sort((a, b) => a.count - b.count);
  for (const { symbols } of packages.slice(0, 2 * (leaves.length - 1)))
    for (const symbol of symbols) lengths[symbol] = (lengths[symbol] ?? 0) + 1;
  return codeOf(lengths);
}

export const codeOf = (lengths: readonly number[]): Code => ({ lengths, bits: canonical(lengths) });

function padded(counts: readonly number[]): Package[] {
  const used = counts.flatMap((count, symbol) => (count > 0 ? [{ count, symbols: [symbol] }] : []));
  for (let symbol = 0; used.length < 2; symbol++) if (counts[symbol] === 0) used.push({ count: 1, symbols: [symbol] });
  return used;
}

function pairs(packages: readonly Package[]): Package[] {
  const made: Package[] = [];
  for (let i = 1; i < packages.length; i += 2) {
    const [a, b] = [packages[i - 1], packages[i]];
    if (a && b) made.push({ count: a.count + b.count, symbols: [...a.symbols, ...b.symbols] });
  }
  return made;
}

/** RFC 1951, 3.2.2: words of one length follow each other, and are written with their highest bit first. */
function canonical(lengths: readonly number[]): number[] {
  const bits = lengths.map(() => 0);
  let next = 0;
  for (let length = 1; length <= 15; length++) {
    next <<= 1;
    for (const [symbol, own] of lengths.entries()) if (own === length) bits[symbol] = reversed(next++, length);
  }
  return bits;
}

function reversed(word: number, length: number): number {
  let out = 0;
  for (let i = 0; i < length; i++) out |= ((word >> i) & 1) << (length - 1 - i);
  return out;
}

export function writeSymbol(out: BitWriter, { bits, lengths }: Code, symbol: number): void {
  out.write(bits[symbol] ?? 0, lengths[symbol] ?? 0);
}
