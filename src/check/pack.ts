import type { Doc } from '../core/doc';
import type { TargetOptions } from '../core/target';
import type { Inventory } from './inventory';
import type { Rule } from './rule';

/** A room's contribution to the judge: its rules, and how to find the objects that ride inside its kinds. */
export interface Pack {
  readonly name: string;
  readonly rules: readonly Rule[];
  /** Where the page of one of its rules is. @default - in the catalogue of this package */
  pageOf?(id: string): string;
  /**
   * The objects inside one object's text, with `wrapped` set; none for other kinds. What holds for several releases is
   * yielded once for each.
   */
  unwrap?(doc: Doc, cluster: Inventory): Iterable<Doc>;
  /** What the objects of a cluster tell of it; what the user says goes before. */
  learn?(docs: readonly Doc[]): TargetOptions;
}
