import { code, unsure } from './unsure';

/** Walks over a text line by line; comments and blank lines are passed over. */
export class Cursor {
  /** The offset of the next token. After a value: the end of its line. */
  at = -1;
  /** The column of the next token, counted from 0; -1 at the end of the text. */
  indent = -1;

  constructor(readonly text: string) {}

  /** From the end of a line to the first token of the next line that has one. */
  advance(): void {
    const { text } = this;
    const { length } = text;
    let at = this.at;
    for (;;) {
      const start = at + 1;
      at = start;
      while (text.charCodeAt(at) === code.space) at++;
      if (at >= length) {
        this.at = length;
        this.indent = -1;
        return;
      }
      const first = text.charCodeAt(at);
      if (first === code.hash) at = this.lineEnd(at);
      else if (first === code.tab) throw unsure;
      else if (first !== code.newline) {
        this.at = at;
        this.indent = at - start;
        return;
      }
    }
  }

  /** The offset of the line break at or after an offset, or the text's end. */
  lineEnd(from: number): number {
    const newline = this.text.indexOf('\n', from);
    return newline === -1 ? this.text.length : newline;
  }

  /** The offset of the first character at or after one that is no space. */
  afterSpaces(from: number): number {
    let at = from;
    while (this.text.charCodeAt(at) === code.space) at++;
    return at;
  }

  /** Whether a line ends at an offset, or a comment begins there; a comment needs a space before it. */
  endsAt(at: number): boolean {
    const next = this.text.charCodeAt(at);
    if (next === code.newline || at >= this.text.length) return true;
    return next === code.hash && this.text.charCodeAt(at - 1) === code.space;
  }

  /** Whether a space, a line break or the end stands at an offset. */
  isBlank(at: number): boolean {
    const next = this.text.charCodeAt(at);
    return next === code.space || next === code.newline || at >= this.text.length;
  }

  /** Whether an item of a block list begins at the token. */
  get isItem(): boolean {
    return this.text.charCodeAt(this.at) === code.dash && this.isBlank(this.at + 1);
  }

  /** After a value that ends on its line: nothing more may stand there, and the next token is looked for. */
  finishLine(from: number): void {
    const at = this.afterSpaces(from);
    if (!this.endsAt(at)) throw unsure;
    this.at = this.lineEnd(at);
    this.advance();
  }
}
