import type { Position } from '../core/doc';

/** Turns the offsets of a text into lines and columns. */
export class Lines {
  private readonly starts: number[] = [0];

  /** @param first where the text itself begins in its file */
  constructor(
    text: string,
    private readonly first: Position = { line: 1, column: 1 },
  ) {
    for (let at = text.indexOf('\n'); at !== -1; at = text.indexOf('\n', at + 1)) this.starts.push(at + 1);
  }

  at(offset: number): Position {
    let low = 0;
    let high = this.starts.length - 1;
    while (low < high) {
      const middle = (low + high + 1) >> 1;
      if ((this.starts[middle] ?? 0) <= offset) low = middle;
      else high = middle - 1;
    }
    const column = offset - (this.starts[low] ?? 0) + (low === 0 ? this.first.column : 1);
    return { line: this.first.line + low, column };
  }
}
