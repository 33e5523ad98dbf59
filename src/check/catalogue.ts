import { type Consequence, type Level, levels } from './consequence';
import { ownRules } from './own-rules';
import type { Pack } from './pack';
import { schemaRules } from './schema/problem';

/** What is to be known of a rule without its code. */
export interface RuleFacts {
  readonly id: string;
  readonly consequence: Consequence;
  readonly level: Level;
  /** As in `ReleaseRange`. */
  readonly releases: string;
  /** The kinds that it looks at; none for what is said of every kind. */
  readonly kinds: readonly string[];
  /** The room that it belongs to, `schema` for what the API server refuses of any kind, `judge` for what is said of the work itself. */
  readonly room: string;
  readonly summary: string;
  /** Where its page is. */
  readonly url: string;
}

const pageOf = (id: string): string => `https://github.com/cdk8s-openshift/cdk8s-openshift/blob/main/docs/rules.md#${id}`;

/** Every rule that findings may name: those of the packs, the API server's and the judge's own. */
export function catalogueOf(packs: readonly Pack[]): readonly RuleFacts[] {
  const ofPacks = packs.flatMap((pack) =>
    pack.rules.map(({ id, consequence, releases, kinds, summary }): RuleFacts => {
      const names = [...new Set(kinds.map(({ kind }) => kind))];
      const url = pack.pageOf?.(id) ?? pageOf(id);
      return { id, consequence, level: levels[consequence], releases, kinds: names, room: pack.name, summary, url };
    }),
  );
  const everywhere = { releases: '*', kinds: [] };
  const ofServer = Object.entries(schemaRules).map(
    ([id, summary]): RuleFacts => ({
      id,
      consequence: 'rejected',
      level: 'error',
      room: 'schema',
      summary,
      url: pageOf(id),
      ...everywhere,
    }),
  );
  const own = Object.entries(ownRules).map(([id, { consequence, summary }]): RuleFacts => {
    return { id, consequence, level: levels[consequence], room: 'judge', summary, url: pageOf(id), ...everywhere };
  });
  return [...ofPacks, ...ofServer, ...own];
}
