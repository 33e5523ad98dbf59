import type { Range } from '../ranges';

/** Ranges cut at each other's ends, so that a range is a run of whole cells; each cell is taken once. */
export class Cells {
  /** Where each cell begins; the last entry is where the last one ends. */
  readonly #starts: readonly bigint[];
  readonly #index: ReadonlyMap<bigint, number>;
  /** For each cell the nearest free one at or behind it. */
  readonly #next: number[];
  readonly #owners: number[];
  #free: number;

  constructor(ranges: readonly Range[]) {
    const ends = new Set<bigint>();
    for (const { first, last } of ranges) ends.add(first).add(last + 1n);
    this.#starts = [...ends].sort((a, b) => (a < b ? -1 : 1));
    this.#index = new Map(this.#starts.map((start, i): [bigint, number] => [start, i]));
    this.#next = this.#starts.map((_, i) => i);
    this.#owners = this.#starts.map(() => -1);
    this.#free = Math.max(0, this.#starts.length - 1);
  }

  /** Whether no cell is free any more. */
  get full(): boolean {
    return this.#free === 0;
  }

  /** What is still free of a range. */
  free(range: Range): Range[] {
    return this.#ranges(this.#freeCells(range));
  }

  /** Takes what is still free of a range, and says what that was. */
  take(range: Range, owner: number): Range[] {
    const taken = this.#freeCells(range);
    for (const cell of taken) {
      this.#owners[cell] = owner;
      this.#next[cell] = cell + 1;
    }
    this.#free -= taken.length;
    return this.#ranges(taken);
  }

  /** Who took the cells of a range, each once, in ascending order. */
  owners(range: Range): number[] {
    const [from, to] = this.#cells(range);
    return [...new Set(this.#owners.slice(from, to))].filter((owner) => owner >= 0).sort((a, b) => a - b);
  }

  /** The same for the same range. */
  span(range: Range): string {
    return this.#cells(range).join('-');
  }

  #freeCells(range: Range): number[] {
    const [from, to] = this.#cells(range);
    const cells: number[] = [];
    for (let cell = this.#freeFrom(from); cell < to; cell = this.#freeFrom(cell + 1)) cells.push(cell);
    return cells;
  }

  /** Neighbouring cells as one range. */
  #ranges(cells: readonly number[]): Range[] {
    const ranges: { first: bigint; last: bigint }[] = [];
    for (const cell of cells) {
      const [first, last] = [this.#starts[cell] ?? 0n, (this.#starts[cell + 1] ?? 0n) - 1n];
      const before = ranges.at(-1);
      if (before?.last === first - 1n) before.last = last;
      else ranges.push({ first, last });
    }
    return ranges;
  }

  #cells({ first, last }: Range): [from: number, to: number] {
    return [this.#index.get(first) ?? 0, this.#index.get(last + 1n) ?? 0];
  }

  #freeFrom(cell: number): number {
    let free = cell;
    while (this.#next[free] !== undefined && this.#next[free] !== free) free = this.#next[free] ?? free;
    // The way is shortened for whoever asks next.
    for (let at = cell; at < free; ) {
      const next = this.#next[at] ?? free;
      this.#next[at] = free;
      at = next;
    }
    return free;
  }
}
