import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { InputError } from '../../read/error';
import { check } from './check';
import type { Command, Io } from './command';
import { effective } from './effective/effective';
import { migrate } from './migrate';
import { UsageError } from './options';

const commands: readonly Command[] = [check, effective, migrate];

const help = (): string => `cdk8s-openshift <command> [options] <files…>

${commands.map(({ name, summary }) => `  ${name.padEnd(10)} ${summary}`).join('\n')}

cdk8s-openshift <command> --help tells a command's options; --version prints the version.`;

function version(): string {
  for (const up of ['../../..', '../../../..']) {
    try {
      return (JSON.parse(readFileSync(join(__dirname, up, 'package.json'), 'utf8')) as { version: string }).version;
    } catch {
      // The compiled program lies one folder deeper than its source.
    }
  }
  return 'unknown';
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
    if (!command)
      throw new UsageError(`there is no command ${JSON.stringify(args.find((arg) => !arg.startsWith('-')) ?? args[0])}; see --help`);
    return await command.run([...args.slice(0, at), ...args.slice(at + 1)], io);
  } catch (error) {
    if (error instanceof InputError || error instanceof UsageError || isParseArgsError(error)) {
      io.err(`${error.message.replaceAll('\n', ' ')}\n`);
      return 2;
    }
    const fault = error instanceof Error ? error.message : String(error);
    io.err(`cdk8s-openshift ${version()} failed by a fault of its own: ${JSON.stringify(fault)}; please report it\n`);
    return 2;
  }
}

/** What `parseArgs` throws for an option that it does not know or that lacks its value. */
function isParseArgsError(error: unknown): error is Error {
  return error instanceof TypeError && 'code' in error && String(error.code).startsWith('ERR_PARSE_ARGS');
}
