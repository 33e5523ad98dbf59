import { printable } from '../../print/printable';
import type { Io } from './command';

const patience = 1000;
const pause = 100;
const wipe = '\r\u001b[K';

/** A line on the error output that says how far the work is: only for a person at a terminal who has waited for a second. */
export class Progress {
  readonly #began: number;
  #said = 0;

  /** @param now milliseconds that only grow */
  constructor(
    private readonly io: Pick<Io, 'err' | 'watched'>,
    private readonly now: () => number = Date.now,
  ) {
    this.#began = now();
  }

  /** Replaces the line; what comes too soon after the last is left out. */
  say(text: string): void {
    if (!this.io.watched) return;
    const now = this.now();
    if (now - this.#began < patience || now - this.#said < pause) return;
    this.#said = now;
    this.io.err(`${wipe}${printable(text)}`);
  }

  /** Takes the line away, before something else is written. */
  end(): void {
    if (this.#said > 0) this.io.err(wipe);
  }
}
