import { maxDepth } from '../fault';
import type { JsonBuilder } from '../json';
import type { Cursor } from './cursor';
import { plainKey, plainValue } from './plain';
import { afterQuoted, quotedText } from './quoted';
import { code, unsure } from './unsure';

/** Unquoted texts in brackets that all readers read alike. */
const word = /-?[\w./+][\w./+-]*(?: [\w./+-]+)*/y;

/** Reads maps and lists in brackets that stand on one line; of unquoted texts only simple ones. */
export class FlowReader<T, M extends T> {
  private at = 0;

  constructor(
    private readonly cursor: Cursor,
    private readonly builder: JsonBuilder<T, M>,
  ) {}

  /** The value at the token; the cursor stays. */
  read(): { readonly value: T; readonly end: number } {
    this.at = this.cursor.at;
    const value = this.value(0);
    return { value, end: this.at };
  }

  private value(depth: number): T {
    const { at, cursor, builder } = this;
    if (depth > maxDepth / 5) throw unsure;
    switch (cursor.text.charCodeAt(at)) {
      case code.openList:
        return this.list(depth);
      case code.openMap:
        return this.map(depth);
      case code.doubleQuote:
      case code.singleQuote:
        return builder.scalar(this.quoted(), at);
      default:
        return builder.scalar(plainValue(this.word()), at);
    }
  }

  private list(depth: number): T {
    const start = this.at;
    const items: T[] = [];
    this.members(code.closeList, () => items.push(this.value(depth + 1)));
    return this.builder.list(items, start);
  }

  private map(depth: number): T {
    const { builder } = this;
    const map = builder.map(this.at);
    this.members(code.closeMap, () => {
      const keyAt = this.at;
      const first = this.cursor.text.charCodeAt(keyAt);
      const key = first === code.doubleQuote || first === code.singleQuote ? this.quoted() : plainKey(this.word());
      if (this.cursor.text.charCodeAt(this.at) !== code.colon || this.cursor.text.charCodeAt(this.at + 1) !== code.space) throw unsure;
      this.at = this.cursor.afterSpaces(this.at + 1);
      if (!builder.entry(map, key, keyAt, this.value(depth + 1))) throw unsure;
    });
    return map;
  }

  private members(close: number, member: () => void): void {
    const { text } = this.cursor;
    this.at = this.cursor.afterSpaces(this.at + 1);
    if (text.charCodeAt(this.at) === close) {
      this.at++;
      return;
    }
    for (;;) {
      member();
      this.at = this.cursor.afterSpaces(this.at);
      const next = text.charCodeAt(this.at);
      this.at++;
      if (next === close) return;
      if (next !== code.comma) throw unsure;
      this.at = this.cursor.afterSpaces(this.at);
    }
  }

  private quoted(): string {
    const end = afterQuoted(this.cursor, this.at);
    const source = this.cursor.text.slice(this.at, end);
    if (source.includes('\n')) throw unsure;
    const value = quotedText(this.cursor, this.at, end, -1);
    this.at = end;
    return value;
  }

  private word(): string {
    word.lastIndex = this.at;
    const found = word.exec(this.cursor.text)?.[0];
    if (found === undefined) throw unsure;
    this.at += found.length;
    return found;
  }
}
