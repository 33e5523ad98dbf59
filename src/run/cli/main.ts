import { nearest } from '../../check/words';
import { printable } from '../../print/printable';
import { InputError } from '../../read/error';
import { configOf } from '../config/config';
import { version } from '../version';
import { check } from './check';
import type { Command, Io } from './command';
import { completionOf } from './completion/completion';
import { convert } from './convert';
import { effective } from './effective/effective';
import { explain } from './explain';
import { migrate } from './migrate';
import { UsageError } from './options';
import { rules } from './rules';
import { synth } from './synth';

const judging: readonly Command[] = [check, synth, convert, effective, migrate, rules, explain];

const commands: readonly Command[] = [...judging, completionOf(judging)];

const help = (): string => `cdk8s-openshift <command> [options] <files…>

${commands.map(({ name, summary }) => `  ${name.padEnd(11)} ${summary}`).join('\n')}

cdk8s-openshift <command> --help tells a command's options; --version prints the version.`;

function unknownCommand(word: string): string {
  const meant = nearest(
    word,
    commands.map(({ name }) => name),
  );
  return `there is no command ${JSON.stringify(word)}; ${meant === undefined ? 'see --help' : `did you mean ${meant}?`}`;
}

/** The exit status of a call; whatever is wrong with it or its input is one message, never a stack trace. */
export async function main(args: readonly string[], io: Io): Promise<number> {
  // The command may stand anywhere among the options: the first word that is one.
  const names = new Set(commands.map(({ name }) => name));
  const at = args.findIndex((arg) => names.has(arg));
  const command = commands.find(({ name }) => name === args[at]);
  try {
    if (args.includes('--version')) {
      io.out(`${version()}\n`);
      return 0;
    }
    if (args.includes('--help') || args.length === 0) {
      io.out(`${command?.help ?? help()}\n`);
      return args.length === 0 ? 2 : 0;
    }
    if (!command) throw new UsageError(unknownCommand(args.find((arg) => !arg.startsWith('-')) ?? args[0] ?? ''));
    return await command.run([...args.slice(0, at), ...args.slice(at + 1)], io, () => configOf(process.cwd()));
  } catch (error) {
    if (error instanceof InputError || error instanceof UsageError) {
      io.err(`${printable(error.message.replaceAll('\n', ' '))}\n`);
      return 2;
    }
    const fault = error instanceof Error ? error.message : String(error);
    io.err(`cdk8s-openshift ${version()} failed by a fault of its own: ${JSON.stringify(fault)}; please report it\n`);
    return 2;
  }
}
