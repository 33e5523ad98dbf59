/** Bytes that are filled bit by bit, the lowest bit first, as DEFLATE orders them (RFC 1951, 3.1.1). */
export class BitWriter {
  readonly #bytes: number[] = [];
  #pending = 0;
  #filled = 0;

  /** How many bits were written. */
  get length(): number {
    return this.#bytes.length * 8 + this.#filled;
  }

  /** Up to 16 bits. */
  write(value: number, bits: number): void {
    this.#pending |= value << this.#filled;
    this.#filled += bits;
    while (this.#filled >= 8) {
      this.#bytes.push(this.#pending & 0xff);
      this.#pending >>>= 8;
      this.#filled -= 8;
    }
  }

  /** What was written, the last byte filled up with zeros. */
  finish(): Uint8Array {
    if (this.#filled > 0) this.write(0, 8 - this.#filled);
    return Uint8Array.from(this.#bytes);
  }
}
