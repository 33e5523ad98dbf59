/** A pattern that Go's regexp package refuses. */
export class PatternError extends Error {}

/** Steps through the code points of a pattern. */
export class Reader {
  private readonly points: readonly string[];
  private at = 0;

  constructor(pattern: string) {
    this.points = [...pattern];
  }

  get done(): boolean {
    return this.at >= this.points.length;
  }

  /** @returns '' behind the end */
  peek(offset = 0): string {
    return this.points[this.at + offset] ?? '';
  }

  /** @throws PatternError at the end */
  take(): string {
    const point = this.points[this.at++];
    if (point === undefined) throw new PatternError('the pattern ends too early');
    return point;
  }

  /** Steps over a text if it comes next. */
  skip(text: string): boolean {
    if (![...text].every((point, i) => this.peek(i) === point)) return false;
    this.at += [...text].length;
    return true;
  }

  /** What a sticky pattern finds here, stepped over. */
  match(pattern: RegExp): RegExpExecArray | undefined {
    const found = pattern.exec(this.points.slice(this.at).join(''));
    if (found) this.at += [...found[0]].length;
    return found ?? undefined;
  }
}
