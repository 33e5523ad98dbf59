import type { Config } from '../config/config';
import type { Options } from './options';

/** What a command reads and writes besides files. */
export interface Io {
  /** All of standard input. */
  stdin(): string;
  out(text: string): void;
  err(text: string): void;
  /** Whether what is written to `out` goes to a terminal that shows colours. @default false */
  readonly colours?: boolean;
  /** Whether a person sees what is written to `err` while the command works. @default false */
  readonly watched?: boolean;
}

/** One command of the program. */
export interface Command {
  readonly name: string;
  /** One line for the list of commands. */
  readonly summary: string;
  readonly help: string;
  /** All that it takes; shells complete them. */
  readonly options: Options;
  /** What may stand first behind its name, where that is not a file. */
  readonly words?: () => readonly string[];
  /**
   * @param config reads the folder's config file
   * @returns the exit status
   */
  run(args: readonly string[], io: Io, config: () => Config): number | Promise<number>;
}
