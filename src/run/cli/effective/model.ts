import type { Inventory } from '../../../check/inventory';
import type { SchemaStore } from '../../../check/schema/store';
import type { Doc } from '../../../core/doc';
import type { Release } from '../../../core/target';
import type { Options } from '../options';

/** Objects as one cluster, and what they were read from. */
export interface OneCluster {
  /** The well-formed ones. */
  readonly cluster: Inventory;
  /** All, well-formed or not. */
  readonly docs: readonly Doc[];
  readonly schemas: SchemaStore;
}

/** What a model is asked. */
export interface Question {
  /** The words between the model's name and the files, such as a pool's name. */
  readonly words: readonly string[];
  /** The values of the model's own options. */
  readonly values: Readonly<Record<string, unknown>>;
  /** The clusters of the input, each with its well-formed objects. */
  readonly clusters: readonly Inventory[];
  readonly schemas: SchemaStore;
  /** All of the input taken for one cluster, however many files it stands in. */
  whole(): OneCluster;
  /** What is deployed now: another file or folder, or the input's own paths at a git revision. */
  deployed(against: string): OneCluster;
}

/** One thing that `effective` can show. */
export interface EffectiveModel {
  /** Its name on the command line. */
  readonly name: string;
  /** What stands between its name and the files, such as `<pool>`; one word each. */
  readonly words: readonly string[];
  readonly summary: string;
  readonly options?: Options;
  /** What is asked about where the call names no release: one that serves the kinds in question. @default - the newest */
  readonly release?: Release;
  /** Formats besides `pretty` and `json`, by name. */
  readonly formats?: Readonly<Record<string, (answer: unknown) => string>>;
  /** What the platform will make of it: a JSON value. A failure of the platform is `{ error }`. */
  answer(question: Question): unknown;
  /** What the question takes for granted, in one line for standard error. */
  assumed?(question: Question): string | undefined;
  /** For people. @default - the JSON value */
  pretty?(answer: unknown): string;
}
