import type { Manifest } from './manifest';
import type { Path } from './path';
import type { Target } from './target';

export interface Position {
  /** counted from 1 */
  readonly line: number;
  /** counted from 1 */
  readonly column: number;
}

/** Where a document came from. Rules speak in paths; whoever holds the text turns them into positions. */
export interface Origin {
  /** A file's name as the user gave it, `-` for standard input, or the user's source file for a construct. */
  readonly file: string;
  /** Which document of the file, counted from 0. */
  readonly index: number;
  /** The line where it begins, or where the construct is created. */
  readonly line: number;
  /** The construct's path, where a construct made it. */
  readonly construct?: string;
  /** Where a path stands in the text; the nearest parent's place where the path itself is not in it. */
  locate(path: Path): Position | undefined;
}

/** A manifest and where it came from. */
export interface Doc<M = Manifest> {
  readonly manifest: M;
  /** The object as it was sent, where the API server stores another. @default - the manifest */
  readonly sent?: Manifest;
  readonly origin: Origin;
  /** Only some fields of an object that the cluster owns, for `oc apply --server-side`. */
  readonly partial?: boolean;
  /** Set for an object that rides inside another one's text. */
  readonly wrapped?: Wrapping;
}

/** How an object rides inside another. */
export interface Wrapping {
  readonly outer: Doc;
  /** Where in the outer manifest its text stands, its index among the documents of that text last. */
  readonly path: Path;
  /**
   * What the inner object is judged for; where it is one of several and nobody knows which, only what holds for all of them
   * is said.
   * @default - its cluster's target
   */
  readonly targets?: readonly Target[];
  /** Whether its reader drops fields that it does not know, instead of refusing the object. @default false */
  readonly lenient?: boolean;
  /** What comes to the same nodes. @default - nothing that is known */
  readonly beside?: Beside;
}

/** Objects of one kind that come to the same nodes, out of whatever text. Their shape was not checked. */
export interface Beside {
  /** Whose nodes, such as `NodePool workers`. */
  readonly whose: string;
  readonly docs: readonly Doc[];
  /** Which of them is the one in hand. */
  readonly at: number;
}
