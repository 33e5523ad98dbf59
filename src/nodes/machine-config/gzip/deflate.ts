import { BitWriter } from './bits';
import { type Code, codeFor, codeOf, writeSymbol } from './huffman';
import { type Token, tokens } from './matches';

const endOfBlock = 256;
/** RFC 1951, 3.2.5: the first length and the first distance of each symbol; the bits between it and the next follow it. */
const lengthBases = [3, 4, 5, 6, 7, 8, 9, 10, 11, 13, 15, 17, 19, 23, 27, 31, 35, 43, 51, 59, 67, 83, 99, 115, 131, 163, 195, 227, 258];
const lengthBits = [0, 0, 0, 0, 0, 0, 0, 0, 1, 1, 1, 1, 2, 2, 2, 2, 3, 3, 3, 3, 4, 4, 4, 4, 5, 5, 5, 5, 0];
const distanceBits = Array.from({ length: 30 }, (_, i) => Math.max(0, (i >> 1) - 1));
const distanceBases = Array.from({ length: 30 }, (_, i) => (i < 2 ? i + 1 : ((2 + (i & 1)) << ((i >> 1) - 1)) + 1));
/** RFC 1951, 3.2.7: in which order the lengths of the code for code lengths stand. */
const order = [16, 17, 18, 0, 8, 7, 9, 6, 10, 5, 11, 4, 12, 3, 13, 2, 14, 1, 15];
const blockSize = 16384;
/** RFC 1951, 3.2.6: the codes that need not be written down, which pays for short blocks. */
const fixed = [
  codeOf(Array.from({ length: 288 }, (_, i) => (i < 144 ? 8 : i < 256 ? 9 : i < 280 ? 7 : 8))),
  codeOf(new Array<number>(30).fill(5)),
] as const;

interface Word {
  readonly symbol: number;
  readonly extra: number;
  readonly bits: number;
}

const lastNotAbove = (bases: readonly number[], value: number): number => bases.findLastIndex((base) => base <= value);

function word(bases: readonly number[], bits: readonly number[], value: number): Word {
  const symbol = lastNotAbove(bases, value);
  return { symbol, extra: value - (bases[symbol] ?? 0), bits: bits[symbol] ?? 0 };
}

/**
 * DEFLATE (RFC 1951) with whichever codes are shorter for each block, its own or the fixed ones. It is the package's own, so that one text gives the same bytes on
 * every machine and every version of Node: other bytes would be another MachineConfig, and reboot nodes.
 */
export function deflate(bytes: Uint8Array): Uint8Array {
  const out = new BitWriter();
  const all = [...tokens(bytes)];
  for (let start = 0; start === 0 || start < all.length; start += blockSize) {
    out.write(start + blockSize >= all.length ? 1 : 0, 1);
    writeBlock(out, all.slice(start, start + blockSize));
  }
  return out.finish();
}

function writeBlock(out: BitWriter, block: readonly Token[]): void {
  const words = block.map(({ length, distance }): readonly Word[] =>
    distance === 0
      ? [{ symbol: length, extra: 0, bits: 0 }]
      : [shifted(word(lengthBases, lengthBits, length)), word(distanceBases, distanceBits, distance)],
  );
  const literals = codeFor(counts(286, [...words.map(([first]) => first?.symbol ?? 0), endOfBlock]), 15);
  const distances = codeFor(
    counts(
      30,
      words.flatMap(([, second]) => (second ? [second.symbol] : [])),
    ),
    15,
  );
  const own = new BitWriter();
  writeCodes(own, literals, distances);
  if (own.length + size(words, literals, distances) < size(words, ...fixed)) {
    out.write(2, 2);
    writeCodes(out, literals, distances);
    writeWords(out, words, literals, distances);
  } else {
    out.write(1, 2);
    writeWords(out, words, ...fixed);
  }
}

/** The bits that words take, but for those that do not hang on the code. */
function size(words: readonly (readonly Word[])[], literals: Code, distances: Code): number {
  let bits = literals.lengths[endOfBlock] ?? 0;
  for (const [first, second] of words)
    bits += (literals.lengths[first?.symbol ?? 0] ?? 0) + (second ? (distances.lengths[second.symbol] ?? 0) : 0);
  return bits;
}

function writeWords(out: BitWriter, words: readonly (readonly Word[])[], literals: Code, distances: Code): void {
  for (const pair of words)
    for (const [i, { symbol, extra, bits }] of pair.entries()) {
      writeSymbol(out, i === 0 ? literals : distances, symbol);
      out.write(extra, bits);
    }
  writeSymbol(out, literals, endOfBlock);
}

const shifted = ({ symbol, ...rest }: Word): Word => ({ symbol: symbol + endOfBlock + 1, ...rest });

function counts(size: number, symbols: readonly number[]): number[] {
  const all = new Array<number>(size).fill(0);
  for (const symbol of symbols) all[symbol] = (all[symbol] ?? 0) + 1;
  return all;
}

/** RFC 1951, 3.2.7: the lengths of both codes, themselves coded. */
function writeCodes(out: BitWriter, literals: Code, distances: Code): void {
  const [literalLengths, distanceLengths] = [trimmed(literals.lengths, 257), trimmed(distances.lengths, 1)];
  const runs = [...runLengths([...literalLengths, ...distanceLengths])];
  const code = codeFor(
    counts(
      19,
      runs.map(({ symbol }) => symbol),
    ),
    7,
  );
  const lengths = trimmed(
    order.map((symbol) => code.lengths[symbol] ?? 0),
    4,
  );
  out.write(literalLengths.length - 257, 5);
  out.write(distanceLengths.length - 1, 5);
  out.write(lengths.length - 4, 4);
  for (const length of lengths) out.write(length, 3);
  for (const { symbol, extra, bits } of runs) {
    writeSymbol(out, code, symbol);
    out.write(extra, bits);
  }
}

const trimmed = (lengths: readonly number[], least: number): readonly number[] =>
  lengths.slice(0, Math.max(least, lengths.findLastIndex((length) => length > 0) + 1));

/** Repeated lengths as one symbol each: 16 repeats the one before, 17 and 18 are zeros. */
function* runLengths(lengths: readonly number[]): Generator<Word> {
  for (let i = 0; i < lengths.length; ) {
    const length = lengths[i] ?? 0;
    let run = 1;
    while (lengths[i + run] === length) run++;
    i += run;
    if (length !== 0) {
      yield { symbol: length, extra: 0, bits: 0 };
      run--;
    }
    while (run > 0) {
      if (length === 0 && run >= 11) {
        const part = Math.min(run, 138);
        yield { symbol: 18, extra: part - 11, bits: 7 };
        run -= part;
      } else if (run >= 3) {
        const part = Math.min(run, length === 0 ? 10 : 6);
        yield length === 0 ? { symbol: 17, extra: part - 3, bits: 3 } : { symbol: 16, extra: part - 3, bits: 2 };
        run -= part;
      } else {
        yield { symbol: length, extra: 0, bits: 0 };
        run--;
      }
    }
  }
}
