import type { Kind } from '../../imports/kind';
import type { Manifest } from '../core/manifest';
import type { Path } from '../core/path';
import type { ReleaseRange } from '../core/target';
import type { Ask } from './ask';
import type { Consequence } from './consequence';

/** Something wrong at one place of the object in hand. */
export interface Problem {
  readonly path: Path;
  /** What is wrong, with the value given, in the user's words; lower case, no full stop. */
  readonly message: string;
  /** What to change. */
  readonly help?: string;
}

/** What a rule says of itself, and how it looks at one object. */
export interface RuleDefinition<M> {
  /** Kebab case: also the name of its file, its page, its URL's tail and its acknowledgement. */
  readonly id: string;
  /** What the platform does where the rule is broken. */
  readonly consequence: Consequence;
  /**
   * The releases that behave so.
   * @default '*'
   */
  readonly releases?: ReleaseRange;
  /** The rule as one sentence that holds where all is well. */
  readonly summary: string;
  /** Reports on the object in hand, and asks about the others. */
  check(manifest: M, ask: Ask<M>): Iterable<Problem>;
}

/** One thing that the platform does with objects of some kinds. A value: nothing is registered. */
export interface Rule {
  readonly id: string;
  readonly kinds: readonly Kind[];
  readonly consequence: Consequence;
  readonly releases: ReleaseRange;
  readonly summary: string;
  check(manifest: Manifest, ask: Ask): Iterable<Problem>;
}

/** A rule for objects of one kind, or of several that look alike. */
export function rule<M extends Manifest>(kinds: Kind<M> | readonly Kind<M>[], definition: RuleDefinition<M>): Rule {
  const { id, consequence, releases = '*', summary, check } = definition;
  return {
    id,
    kinds: Array.isArray(kinds) ? kinds : [kinds as Kind<M>],
    consequence,
    releases,
    summary,
    // The judge hands a rule only objects of its kinds, and only well-formed ones.
    check: check as Rule['check'],
  };
}
