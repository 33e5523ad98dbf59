/** What a command reads and writes besides files. */
export interface Io {
  /** All of standard input. */
  stdin(): string;
  out(text: string): void;
  err(text: string): void;
}

/** One command of the program. */
export interface Command {
  readonly name: string;
  /** One line for the list of commands. */
  readonly summary: string;
  readonly help: string;
  /** @returns the exit status */
  run(args: readonly string[], io: Io): number | Promise<number>;
}
