import type { Doc } from '../core/doc';
import type { Rule } from './rule';

/** A room's contribution to the judge: its rules, and how to find the objects that ride inside its kinds. */
export interface Pack {
  readonly name: string;
  readonly rules: readonly Rule[];
  /** The objects inside one object's text, with `wrapped` set; none for other kinds. */
  unwrap?(doc: Doc): Iterable<Doc>;
}
