/** A rule, with a value that keeps it and one that breaks it. */
export interface Case {
  /** The rule as the schema has it. */
  readonly rule: string;
  readonly kind: string;
  /** Where the values stand in the object; `[]` behind the name of a list puts each into a list of its own. */
  readonly at: string;
  readonly holds: unknown;
  readonly fails: unknown;
  /** What both replace; not given for a new object. */
  readonly was?: unknown;
}
