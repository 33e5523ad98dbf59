import { either, nearest } from '../../check/words';
import { catalogue, catalogueWith } from '../catalogue';
import { pageTextOf } from '../pages';
import type { Command } from './command';
import { helpText } from './help';
import { parse, UsageError } from './options';

/** At most five rules that may have been meant. */
function meant(word: string, ids: readonly string[]): readonly string[] {
  const near = nearest(word, ids);
  const alike = word === '' ? [] : ids.filter((id) => id.includes(word.toLowerCase()));
  return [...new Set([...(near === undefined ? [] : [near]), ...alike])].slice(0, 5);
}

/** `cdk8s-openshift explain` */
export const explain: Command = {
  name: 'explain',
  summary: 'tell why there is a rule, with a bad and a good example',
  options: {},
  words: () => catalogue.map(({ id }) => id),
  help: helpText({ usage: 'explain <rule>', about: 'Prints a rule’s page. Findings name their rule; `rules` lists all.', options: {} }),
  run(args, io, readConfig) {
    const [id, ...more] = parse({}, args).positionals;
    if (id === undefined || more.length > 0) throw new UsageError('explain: name one rule; cdk8s-openshift rules lists them');
    const known = catalogue.some((one) => one.id === id) ? catalogue : catalogueWith(readConfig());
    const rule = known.find((one) => one.id === id);
    if (rule === undefined) {
      const names = meant(
        id,
        known.map((one) => one.id),
      );
      const help = names.length > 0 ? `did you mean ${either(names)}?` : 'cdk8s-openshift rules lists them';
      throw new UsageError(`there is no rule ${JSON.stringify(id)}; ${help}`);
    }
    // A rule of another package has its page there.
    io.out(`${pageTextOf(id) ?? `# ${id}\n\n${rule.summary}. ${rule.consequence} (${rule.level}).\n\n${rule.url}`}\n`);
    return 0;
  },
};
