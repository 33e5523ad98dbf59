/** What sort of thing is wrong with a unit file. */
export type UnitProblemCode =
  /** A section that systemd passes over. */
  | 'section'
  /** A key that it passes over, or a line that is no assignment. */
  | 'key'
  /** A value that it passes over. */
  | 'value'
  /** Something for which it loads nothing of the unit. */
  | 'load'
  /** Something that it reads in another way than it looks. */
  | 'specifier';

/** Something in a unit file that systemd does not act on as written. */
export interface UnitProblem {
  readonly code: UnitProblemCode;
  /** Counted from 1, in the text that has it; undefined for what is missing from the whole unit. */
  readonly line?: number;
  readonly message: string;
  readonly help: string;
}

/** A value as it stands in messages: cut where it is long. */
export const quote = (text: string): string => JSON.stringify(text.length > 60 ? `${text.slice(0, 57)}...` : text);
