import type { Position } from '../core/doc';
import { InputError } from './error';
import { Lines } from './lines';

/** What is wrong, in words that may name the line of another offset. */
export type Words = (lineOf: (offset: number) => number) => string;

/** Something wrong at an offset of a text; it becomes an InputError where the file is known. */
export class Fault extends Error {
  readonly words: Words;

  /** @param text what the offset counts in, where it is not the text that was given to read */
  constructor(
    readonly at: number,
    wrong: string | Words,
    readonly help: string,
    readonly text?: string,
  ) {
    super('fault in a text');
    this.words = typeof wrong === 'string' ? () => wrong : wrong;
  }
}

/** Levels of maps and lists in each other that are read; deeper ones are refused before they exhaust the stack. */
export const maxDepth = 500;

export const tooDeep = (at: number): Fault =>
  new Fault(at, `maps and lists stand in each other more than ${maxDepth} levels deep`, 'flatten the document');

/** Keys are named, values never: they may be secrets. */
export const duplicateKey = (key: string, first: number, second: number): Fault =>
  new Fault(
    second,
    (lineOf) => `the key ${JSON.stringify(key)} stands twice in one map, on line ${lineOf(first)} and on line ${lineOf(second)}`,
    'keep one of them',
  );

/** A text and where it begins in its file. */
export interface Located {
  readonly file: string;
  readonly text: string;
  readonly start: Position;
}

/** Runs a reader over a text and turns its faults into InputErrors. */
export function placingFaults<T>({ file, text, start }: Located, read: () => T): T {
  try {
    return read();
  } catch (error) {
    if (!(error instanceof Fault)) throw error;
    const lines = new Lines(error.text ?? text, start);
    const wrong = error.words((offset) => lines.at(offset).line);
    const { line, column } = lines.at(error.at);
    throw new InputError(file, wrong, error.help, line, column);
  }
}
