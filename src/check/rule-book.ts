import { inRange, type Release } from '../core/target';
import { catalogueOf } from './catalogue';
import type { Pack } from './pack';
import type { Rule } from './rule';
import { kindKey } from './schema/store';

/** The rules of some packs, by what they are looked up by. */
export class RuleBook {
  /** kind → its rules */
  readonly #rules = new Map<string, Rule[]>();
  /** release and kind → the rules that hold */
  readonly #holding = new Map<string, readonly Rule[]>();
  /** rule → where its page is */
  readonly #pages: ReadonlyMap<string, string>;

  /** The ids that findings may have. */
  readonly ids: ReadonlySet<string>;

  constructor(readonly packs: readonly Pack[]) {
    for (const rule of packs.flatMap((pack) => pack.rules)) {
      for (const kind of rule.kinds) this.#rules.set(kindKey(kind), [...(this.#rules.get(kindKey(kind)) ?? []), rule]);
    }
    this.#pages = new Map(catalogueOf(packs).map(({ id, url }) => [id, url]));
    this.ids = new Set(this.#pages.keys());
  }

  /** The rules that hold for a kind, as `kindKey` names it. */
  rulesFor(kind: string, release: Release): readonly Rule[] {
    const key = `${release} ${kind}`;
    const known = this.#holding.get(key);
    if (known) return known;
    const holding = (this.#rules.get(kind) ?? []).filter((rule) => inRange(rule.releases, release));
    this.#holding.set(key, holding);
    return holding;
  }

  /** Where the page of a rule is; undefined where there is no such rule. */
  pageOf(id: string): string | undefined {
    return this.#pages.get(id);
  }
}
