import type { Command } from '../command';
import { helpText } from '../help';
import { parse, UsageError } from '../options';
import { bash } from './bash';
import { fish } from './fish';
import { zsh } from './zsh';

const shells: Readonly<Record<string, (commands: readonly Command[]) => string>> = { bash, zsh, fish };
const names = Object.keys(shells);

/** `cdk8s-openshift completion`, which completes other commands and itself. */
export function completionOf(others: readonly Command[]): Command {
  const completion: Command = {
    name: 'completion',
    summary: 'print what lets a shell complete commands and options',
    options: {},
    words: () => names,
    help: helpText({
      usage: `completion <${names.join('|')}>`,
      about: 'Prints a script for the shell:\n\n  source <(cdk8s-openshift completion bash)\n  cdk8s-openshift completion fish | source',
      options: {},
    }),
    run(args, io) {
      const [shell = '', ...more] = parse({}, args).positionals;
      const script = Object.hasOwn(shells, shell) && more.length === 0 ? shells[shell] : undefined;
      if (!script) throw new UsageError(`completion: name one shell: ${names.join(', ')}`);
      io.out(`${script([...others, completion])}\n`);
      return 0;
    },
  };
  return completion;
}
