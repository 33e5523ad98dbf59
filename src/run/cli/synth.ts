import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { projectFile, readProject } from '../app/project';
import { type AppCall, fileOf, runApp } from '../app/run';
import type { Command } from './command';
import { helpText } from './help';
import { type Options, parse, UsageError } from './options';

const options = {
  app: { type: 'string', short: 'a', value: 'COMMAND', help: 'the command that runs the app', otherwise: `app of ${projectFile}` },
  output: { type: 'string', short: 'o', value: 'FOLDER', help: 'the folder to write', otherwise: `output of ${projectFile}, or dist` },
} as const satisfies Options;

const help = helpText({
  usage: 'synth [options] [file]',
  about: `Runs a cdk8s app, judges its Clusters and writes its manifests, as cdk8s synth does, but without a type check and in a third of
the time. The app is a file, or what ${projectFile} says. The old output stays until the new one is whole.`,
  options,
  end: 'Exit status: 0 written, 1 the app failed or a finding is an error, and nothing is written, 2 the call was wrong.',
});

/** What Node or the transpiler reads as a program. */
const program = /\.[cm]?[jt]sx?$/;

/** What is to be run. @throws UsageError where nothing says it */
function callOf(file: string | undefined, command: string | undefined): AppCall {
  if (file !== undefined) {
    if (!existsSync(file)) throw new UsageError(`synth: there is no file ${file}`);
    if (!program.test(file)) throw new UsageError(`synth: ${file} is no program; name the app's .ts or .js file`);
    return { file };
  }
  if (command === undefined) throw new UsageError(`synth: name the app's file, or write app: into ${projectFile}`);
  const simple = fileOf(command);
  return simple !== undefined && existsSync(simple) ? { file: simple } : { command };
}

/** `cdk8s-openshift synth` */
export const synth: Command = {
  name: 'synth',
  summary: 'run an app, judge it and write its manifests',
  options,
  help,
  run(args, io) {
    const { values, positionals } = parse(options, args);
    if (positionals.length > 1) throw new UsageError(`synth: it takes one file, and not ${positionals[1]} too`);
    if (positionals.length > 0 && values.app !== undefined) throw new UsageError('synth: name a file or --app, not both');
    const project = readProject();
    const output = values.output ?? project.output ?? 'dist';
    const { status, written } = runApp(callOf(positionals[0], values.app ?? project.app), output);
    if (status === 0 && project.validates) io.err(`validations of ${projectFile} are left out: cdk8s synth runs them\n`);
    io.out(written.map((file) => `${join(output, file)}\n`).join(''));
    return status;
  },
};
