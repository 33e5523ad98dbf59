/** Input that cannot be read: the message says where, what is wrong and what to do, and never shows a value. */
export class InputError extends Error {
  override readonly name = 'InputError';

  /**
   * @param file as the user gave it, `-` for standard input
   * @param line counted from 1, where one is known
   * @param column counted from 1, where one is known
   */
  constructor(
    readonly file: string,
    wrong: string,
    help: string,
    readonly line?: number,
    readonly column?: number,
  ) {
    const place = [file, line, column].filter((part) => part !== undefined).join(':');
    super(`${place}: ${wrong}; ${help}`);
  }
}
