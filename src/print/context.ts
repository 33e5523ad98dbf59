import type { RuleFacts } from '../check/catalogue';
import type { Level } from '../check/consequence';

/** What a format may know besides the report. */
export interface PrintContext {
  /** The version of the program that judged. */
  readonly version: string;
  /** Every rule, for formats that describe them. */
  readonly rules: readonly RuleFacts[];
  /** The level at which a finding counts as a failure, for formats that tell failures from remarks. */
  readonly failsAt: Level;
  /** Whether the reader is a terminal with colours; only then are lines of the input shown. */
  readonly colours: boolean;
  /** A file's path with slashes: relative where it lies in the working folder or below, else absolute; `-` stays so. */
  pathOf(file: string): string;
  /** A line of an input file, counted from 1; undefined where there is none at hand. */
  sourceLine(file: string, line: number): string | undefined;
}
