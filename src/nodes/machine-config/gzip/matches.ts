/** A byte as it is, or a copy of `length` bytes that stand `distance` bytes before. */
export interface Token {
  readonly length: number;
  /** 0 for a byte as it is: `length` is then the byte. */
  readonly distance: number;
}

const window = 32768;
const shortest = 3;
const longest = 258;
/** How many earlier places are looked at: more make smaller output, slower. */
const patience = 512;

/** Text as bytes and copies of what came before, a match given up where the next byte begins a longer one. */
export function* tokens(bytes: Uint8Array): Generator<Token> {
  const found = new Matcher(bytes);
  let at = 0;
  let match = found.at(at);
  while (at < bytes.length) {
    const next = match.length >= shortest ? found.at(at + 1) : undefined;
    if (match.length < shortest || (next && next.length > match.length)) {
      yield { length: bytes[at] ?? 0, distance: 0 };
      at += 1;
      match = next ?? found.at(at);
    } else {
      yield match;
      at += match.length;
      match = found.at(at);
    }
  }
}

class Matcher {
  readonly #last = new Map<number, number>();
  readonly #before: Int32Array;
  #indexed = 0;

  constructor(private readonly bytes: Uint8Array) {
    this.#before = new Int32Array(bytes.length).fill(-1);
  }

  /** The longest match of what stands at a place; of length 0 where there is none. Places are asked for in order. */
  at(place: number): Token {
    this.#indexUpTo(place);
    let best: Token = { length: 0, distance: 0 };
    let candidate = this.#last.get(this.#key(place)) ?? -1;
    if (candidate >= place) candidate = this.#before[candidate] ?? -1;
    for (let tries = 0; tries < patience && candidate >= 0 && place - candidate <= window && best.length < longest; tries++) {
      const length = this.#common(candidate, place);
      if (length > best.length) best = { length, distance: place - candidate };
      candidate = this.#before[candidate] ?? -1;
    }
    return best.length >= shortest ? best : { length: 0, distance: 0 };
  }

  #key(place: number): number {
    const [a = 0, b = 0, c = 0] = [this.bytes[place], this.bytes[place + 1], this.bytes[place + 2]];
    return (a << 16) | (b << 8) | c;
  }

  #indexUpTo(place: number): void {
    for (; this.#indexed < place; this.#indexed++) {
      const key = this.#key(this.#indexed);
      this.#before[this.#indexed] = this.#last.get(key) ?? -1;
      this.#last.set(key, this.#indexed);
    }
  }

  #common(a: number, b: number): number {
    const most = Math.min(longest, this.bytes.length - b);
    let length = 0;
    while (length < most && this.bytes[a + length] === this.bytes[b + length]) length++;
    return length;
  }
}
