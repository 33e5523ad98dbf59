import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import type { ConvertInput } from '../../convert/cluster';
import type { Assembly } from '../../convert/core-kinds';
import { defined } from '../../core/metadata';
import type { TargetOptions } from '../../core/target';
import { releaseOf } from '../../nodes/convert/butane/read';
import { InputError } from '../../read/error';
import { readConvertible } from '../files/read-convertible';
import { packagedSchemas } from '../schemas';
import type { Command } from './command';
import { helpText } from './help';
import { type Options, parse, type TargetValues, targetFrom, targetOptions, UsageError } from './options';

const options = {
  output: {
    type: 'string',
    short: 'o',
    value: 'FILE',
    help: 'the file to write, which must not be there yet',
    otherwise: 'standard output',
  },
  ...targetOptions,
} as const satisfies Options;

const help = helpText({
  usage: 'convert [options] <file|folder|->…',
  about: `Writes a TypeScript app that synthesizes the same manifests: one Cluster for each file or folder, its objects as constructs.
What no construct holds stays an ApiObject, and what a construct writes otherwise is put right by a patch, so that nothing is
lost. A config of Butane's OpenShift variant becomes the MachineConfig that Butane would make of it. Left out are the status and what the API server sets, and Secrets that hold data: those belong into no source file.`,
  options,
});

/** What cdk8s-plus says of its own types. */
function assembly(): Assembly {
  const folder = dirname(require.resolve('cdk8s-plus-27/package.json'));
  return JSON.parse(readFileSync(join(folder, '.jsii'), 'utf8')) as Assembly;
}

/** Writes a file that is not there yet. @throws InputError where that cannot be done */
function writeNew(file: string, text: string): void {
  if (existsSync(file)) throw new InputError(file, 'it is there already', 'name another file, or remove this one');
  if (!existsSync(dirname(file))) throw new InputError(file, 'its folder is not there', 'make the folder first');
  try {
    writeFileSync(file, text, { flag: 'wx' });
  } catch (error) {
    throw new InputError(file, `it cannot be written (${(error as NodeJS.ErrnoException).code ?? 'unknown'})`, 'check the path');
  }
}

/** The target options that were given, and the release. @throws UsageError for a value that is not known */
function givenOptions(values: TargetValues, defaults: TargetOptions): TargetOptions {
  const { release, network, sdnMode, featureSet, topology, managed, operators } = targetFrom(values, defaults);
  return defined({
    release,
    network,
    sdnMode,
    featureSet: values['feature-set'] === undefined && defaults.featureSet === undefined ? undefined : featureSet,
    topology: values.topology === undefined && defaults.topology === undefined ? undefined : topology,
    managed: values.managed === undefined && defaults.managed === undefined ? undefined : managed,
    operators: values.operator === undefined && defaults.operators === undefined ? undefined : operators,
  });
}

/** `cdk8s-openshift convert` */
export const convert: Command = {
  name: 'convert',
  summary: 'turn manifests into a TypeScript app that synthesizes the same',
  help,
  options,
  async run(args, io, config) {
    const { values, positionals } = parse(options, args);
    const { target, ignores } = config();
    if (positionals.length === 0) throw new UsageError('convert: name files or folders, or - for standard input');
    const given = givenOptions(values, target);
    const inputs = positionals.map((name): ConvertInput => {
      const { docs, butane } = readConvertible(name, io.stdin, ignores);
      const isGiven = values.release !== undefined || target.release !== undefined;
      const [config] = isGiven || docs.length > 0 ? [] : butane;
      return { name, target: config ? { ...given, release: releaseOf(config.value) } : given, docs, butane };
    });
    // Only here are cdk8s and its kinds needed, and they take long to load.
    const app = await import('../../convert/convert.js');
    const { text, notes } = app.convert(inputs, { schemas: packagedSchemas(), assembly });
    if (values.output === undefined) io.out(text);
    else writeNew(values.output, text);
    for (const { object, text: note } of notes) io.err(`${object} ${note}\n`);
    return 0;
  },
};
