import type { Command } from '../command';
import { type Flag, flagsOf, program } from './shell';

/** Single quotes of fish know two escapes. */
const quoted = (text: string): string => `'${text.replaceAll('\\', '\\\\').replaceAll("'", "\\'")}'`;

function flagLine(command: string, { name, help, takesValue, choices }: Flag): string {
  const value = choices.length > 0 ? ` -x -a ${quoted(choices.join(' '))}` : takesValue ? ' -r' : '';
  return `complete -c ${program} -n '__fish_seen_subcommand_from ${command}' -l ${name.slice(2)}${value} -d ${quoted(help)}`;
}

function linesOf(command: Command): readonly string[] {
  const { name, summary } = command;
  const words = command.words?.() ?? [];
  return [
    `complete -c ${program} -n __fish_use_subcommand -f -a ${name} -d ${quoted(summary)}`,
    ...(words.length > 0 ? [`complete -c ${program} -n '__fish_seen_subcommand_from ${name}' -a ${quoted(words.join(' '))}`] : []),
    ...flagsOf(command).map((flag) => flagLine(name, flag)),
  ];
}

/** What fish completes: commands, then options, their values, and files. */
export const fish = (commands: readonly Command[]): string =>
  [
    `# fish completion of ${program}: lay it as ${program}.fish into ~/.config/fish/completions`,
    `complete -c ${program} -l help -d 'tell the options'`,
    `complete -c ${program} -n __fish_use_subcommand -l version -d 'print the version'`,
    ...commands.flatMap(linesOf),
  ].join('\n');
