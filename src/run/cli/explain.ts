import { either, nearest } from '../../check/words';
import { catalogue } from '../catalogue';
import { pageTextOf } from '../pages';
import type { Command } from './command';
import { helpText } from './help';
import { parse, UsageError } from './options';

const ids = catalogue.map(({ id }) => id);

/** At most five rules that may have been meant. */
function meant(word: string): readonly string[] {
  const near = nearest(word, ids);
  const alike = word === '' ? [] : ids.filter((id) => id.includes(word.toLowerCase()));
  return [...new Set([...(near === undefined ? [] : [near]), ...alike])].slice(0, 5);
}

/** `cdk8s-openshift explain` */
export const explain: Command = {
  name: 'explain',
  summary: 'tell why there is a rule, with a bad and a good example',
  options: {},
  words: () => ids,
  help: helpText({ usage: 'explain <rule>', about: 'Prints a rule’s page. Findings name their rule; `rules` lists all.', options: {} }),
  run(args, io) {
    const [id, ...more] = parse({}, args).positionals;
    if (id === undefined || more.length > 0) throw new UsageError('explain: name one rule; cdk8s-openshift rules lists them');
    const page = pageTextOf(id);
    if (page === undefined) {
      const names = meant(id);
      const help = names.length > 0 ? `did you mean ${either(names)}?` : 'cdk8s-openshift rules lists them';
      throw new UsageError(`there is no rule ${JSON.stringify(id)}; ${help}`);
    }
    io.out(`${page}\n`);
    return 0;
  },
};
