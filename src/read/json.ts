import { duplicateKey, Fault, maxDepth, tooDeep } from './fault';

/** What a JSON text is made into. Offsets are those of the text. */
export interface JsonBuilder<T, M extends T> {
  scalar(value: string | number | boolean | null, at: number): T;
  list(items: T[], at: number): T;
  /** A map with nothing in it yet. */
  map(at: number): M;
  /** Adds an entry to a map, in the order of the text. @returns false where it does not take the key a second time */
  entry(map: M, key: string, keyAt: number, value: T): boolean;
}

const numberPattern = /-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][+-]?\d+)?/y;
const words = [
  ['true', true],
  ['false', false],
  ['null', null],
] as const;
const quote = 34;
const backslash = 92;
const firstPrintable = 32;

/** Reads one JSON value after another; strict as Go's encoding/json, which the clients use. */
export class JsonReader<T, M extends T> {
  constructor(
    private readonly text: string,
    private readonly builder: JsonBuilder<T, M>,
    private at = 0,
  ) {}

  /** Moves to the next value: its offset, or undefined at the end of the text. */
  next(): number | undefined {
    this.space();
    return this.at < this.text.length ? this.at : undefined;
  }

  /** The offset after the last value read. */
  get end(): number {
    return this.at;
  }

  /** @throws Fault where the text is not JSON, or from the builder */
  value(depth = 0): T {
    if (depth > maxDepth) throw tooDeep(this.at);
    this.space();
    const at = this.at;
    switch (this.text[at]) {
      case '{':
        return this.map(at, depth);
      case '[':
        return this.list(at, depth);
      case '"':
        return this.builder.scalar(this.string(), at);
      default:
        return this.builder.scalar(this.wordOrNumber(), at);
    }
  }

  private map(at: number, depth: number): T {
    const { builder } = this;
    const map = builder.map(at);
    const keys: string[] = [];
    const keysAt: number[] = [];
    this.members('}', () => {
      this.space();
      if (this.text[this.at] !== '"') throw this.fault('a key in double quotes is missing');
      const keyAt = this.at;
      const key = this.string();
      this.space();
      if (this.text[this.at] !== ':') throw this.fault('the colon after a key is missing');
      this.at++;
      const value = this.value(depth + 1);
      if (!builder.entry(map, key, keyAt, value)) throw duplicateKey(key, keysAt[keys.indexOf(key)] ?? at, keyAt);
      keys.push(key);
      keysAt.push(keyAt);
    });
    return map;
  }

  private list(at: number, depth: number): T {
    const items: T[] = [];
    this.members(']', () => items.push(this.value(depth + 1)));
    return this.builder.list(items, at);
  }

  private members(close: string, member: () => void): void {
    this.at++;
    this.space();
    if (this.text[this.at] === close) {
      this.at++;
      return;
    }
    for (;;) {
      member();
      this.space();
      const next = this.text[this.at];
      if (next !== ',' && next !== close) throw this.fault(`a comma or ${close} is missing`);
      this.at++;
      if (next === close) return;
    }
  }

  private string(): string {
    const start = this.at;
    let escaped = false;
    let end = start + 1;
    for (let code = this.text.charCodeAt(end); code !== quote; code = this.text.charCodeAt(end)) {
      if (code === backslash) {
        escaped = true;
        end++;
      } else if (!(code >= firstPrintable)) {
        this.at = Math.min(end, this.text.length);
        throw this.fault('a text in double quotes is not closed on its line');
      }
      end++;
    }
    this.at = end + 1;
    return escaped ? this.unescape(start) : this.text.slice(start + 1, end);
  }

  /** Lone surrogates become U+FFFD, as in Go's encoding/json `unquote`. */
  private unescape(start: number): string {
    try {
      const value: unknown = JSON.parse(this.text.slice(start, this.at));
      return String(value).replace(/\p{Surrogate}/gu, '\uFFFD');
    } catch {
      throw new Fault(start, 'a text in double quotes holds an escape that JSON does not know', 'double the backslash');
    }
  }

  private wordOrNumber(): boolean | null | number {
    const found = words.find(([word]) => this.text.startsWith(word, this.at));
    if (found === undefined) return this.number();
    this.at += found[0].length;
    return found[1];
  }

  private number(): number {
    numberPattern.lastIndex = this.at;
    const found = numberPattern.exec(this.text)?.[0];
    if (found === undefined) throw this.fault('a JSON value is missing');
    const value = Number(found);
    if (!Number.isFinite(value)) throw new Fault(this.at, 'a number is larger than a 64-bit float', 'write a smaller one');
    this.at += found.length;
    return value === 0 ? 0 : value;
  }

  private space(): void {
    for (;;) {
      const char = this.text[this.at];
      if (char !== ' ' && char !== '\n' && char !== '\r' && char !== '\t') return;
      this.at++;
    }
  }

  private fault(wrong: string): Fault {
    const ended = this.at >= this.text.length;
    return new Fault(this.at, ended ? `the JSON ends too early: ${wrong}` : wrong, 'mend the JSON');
  }
}
