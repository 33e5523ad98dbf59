import { Fault } from '../fault';
import type { JsonBuilder } from '../json';
import { blockText } from './block-text';
import { Cursor } from './cursor';
import { FlowReader } from './flow';
import { beginsPlain, plainKey, plainKeyEnd, plainText, plainValue } from './plain';
import { afterQuoted, quotedText } from './quoted';
import { code, unsure } from './unsure';

/** Control characters, other systems' line breaks, and what marks or breaks an encoding. */
const unusual = /[^\t\n -~\u00a0-\u2027\u202a-\ufefe\uff00-\ufffd]/;

/** Whether a text holds only characters that every reader of YAML takes for themselves. */
export const isUsual = (text: string): boolean => !unusual.test(text);

/** Levels of maps and lists in each other; deeper ones are left to the exact reader, which counts them. */
const maxLevels = 100;
/** Longer keys are refused by clusters. */
const maxKey = 1000;

/** What a document holds, and the offset where that begins. */
export interface QuickContent<T> {
  readonly value: T;
  readonly at: number;
}

/**
 * Reads one YAML document, markers inside it cut off before, as manifests are really written: block maps and lists, texts unquoted, in quotes and behind `|` or `>`,
 * comments, and brackets on one line. It gives up on all else, and wherever it is not sure.
 * @param text one for which `isUsual` holds
 * @returns undefined where it gave up: the exact reader tells what the text means, or what is wrong with it
 */
export function quickYaml<T, M extends T>(text: string, builder: JsonBuilder<T, M>): QuickContent<T> | undefined {
  if (text.includes('\n...')) return undefined;
  try {
    return new QuickReader(text, builder).document();
  } catch (error) {
    if (error === unsure || error instanceof Fault) return undefined;
    throw error;
  }
}

class QuickReader<T, M extends T> {
  private readonly cursor: Cursor;
  private readonly flow: FlowReader<T, M>;
  private level = 0;

  constructor(
    private readonly text: string,
    private readonly builder: JsonBuilder<T, M>,
  ) {
    this.cursor = new Cursor(text);
    this.flow = new FlowReader(this.cursor, builder);
  }

  document(): QuickContent<T> {
    const { cursor, text } = this;
    cursor.advance();
    if (cursor.indent === 0 && text.startsWith('---', cursor.at)) {
      if (!cursor.isBlank(cursor.at + 3)) throw unsure;
      cursor.finishLine(cursor.at + 3);
    }
    if (cursor.indent === -1) return { value: this.builder.scalar(null, 0), at: 0 };
    if (text.startsWith('...', cursor.at)) throw unsure;
    const { at } = cursor;
    const value = this.block();
    if (cursor.indent !== -1) throw unsure;
    return { value, at };
  }

  /** The map or list that begins with the token. */
  private block(): T {
    if (++this.level > maxLevels) throw unsure;
    const { indent } = this.cursor;
    const value = this.cursor.isItem ? this.list(indent) : this.map(indent);
    this.level--;
    return value;
  }

  private map(column: number): T {
    const { cursor, builder } = this;
    const map = builder.map(cursor.at);
    do {
      const { at } = cursor;
      const key = this.key();
      if (!builder.entry(map, key, at, this.entry(column)) || cursor.indent > column) throw unsure;
    } while (cursor.indent === column);
    return map;
  }

  /** The key at the token; the cursor goes on behind its colon. */
  private key(): string {
    const { cursor, text } = this;
    const { at } = cursor;
    const end = this.keyEnd();
    if (end === -1 || end - at > maxKey) throw unsure;
    cursor.at = end + 1;
    const first = text.charCodeAt(at);
    if (first === code.doubleQuote || first === code.singleQuote) return quotedText(cursor, at, end, cursor.indent);
    if (text.charCodeAt(end - 1) === code.space) throw unsure;
    return plainKey(text.slice(at, end));
  }

  /** The offset of the colon behind the key at the token, or -1 where no key stands there. */
  private keyEnd(): number {
    const { cursor, text } = this;
    const { at } = cursor;
    const first = text.charCodeAt(at);
    if (first !== code.doubleQuote && first !== code.singleQuote) return beginsPlain(cursor, at) ? plainKeyEnd(cursor, at) : -1;
    const end = afterQuoted(cursor, at);
    const isKey = text.charCodeAt(end) === code.colon && cursor.isBlank(end + 1);
    return isKey && cursor.lineEnd(at) > end ? end : -1;
  }

  /** The value behind a key's colon. */
  private entry(column: number): T {
    const { cursor } = this;
    const at = cursor.afterSpaces(cursor.at);
    if (!cursor.endsAt(at)) {
      cursor.at = at;
      return this.inline(column);
    }
    cursor.at = cursor.lineEnd(at);
    cursor.advance();
    if (cursor.indent > column || (cursor.indent === column && cursor.isItem)) return this.block();
    return this.builder.scalar(null, at);
  }

  private list(column: number): T {
    const { cursor } = this;
    const start = cursor.at;
    const items: T[] = [];
    do {
      items.push(this.item(column));
      if (cursor.indent > column) throw unsure;
    } while (cursor.indent === column && cursor.isItem);
    return this.builder.list(items, start);
  }

  private item(column: number): T {
    const { cursor } = this;
    const at = cursor.afterSpaces(cursor.at + 1);
    if (cursor.endsAt(at)) {
      cursor.at = cursor.lineEnd(at);
      cursor.advance();
      if (cursor.indent <= column) throw unsure;
      return this.block();
    }
    const itemColumn = column + at - cursor.at;
    cursor.at = at;
    cursor.indent = itemColumn;
    return cursor.isItem || this.keyEnd() !== -1 ? this.block() : this.inline(column);
  }

  /** A value that begins behind a colon or dash; the cursor goes on to the next token. */
  private inline(parent: number): T {
    const { cursor, builder } = this;
    const { at } = cursor;
    switch (this.text.charCodeAt(at)) {
      case code.doubleQuote:
      case code.singleQuote: {
        const end = afterQuoted(cursor, at);
        const value = quotedText(cursor, at, end, parent);
        cursor.finishLine(end);
        return builder.scalar(value, at);
      }
      case code.pipe:
      case code.greater:
        return builder.scalar(blockText(cursor, parent), at);
      case code.openList:
      case code.openMap: {
        const { value, end } = this.flow.read();
        cursor.finishLine(end);
        return value;
      }
      default:
        return builder.scalar(plainValue(plainText(cursor, parent)), at);
    }
  }
}
