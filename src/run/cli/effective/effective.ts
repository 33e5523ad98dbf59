import { Inventory } from '../../../check/inventory';
import type { Doc } from '../../../core/doc';
import { readPaths } from '../../files/read-paths';
import { packagedJudge } from '../../judge';
import { packagedSchemas } from '../../schemas';
import { deployed } from '../against';
import { clusterOptions, clusterPaths } from '../clusters';
import type { Command } from '../command';
import { helpText, optionLines } from '../help';
import { asPart } from '../network-parts';
import { type Options, parse, targetFrom, targetOptions, UsageError } from '../options';
import type { EffectiveModel, OneCluster, Question } from './model';
import { models } from './models';

const usage = ({ name, words, options = {} }: EffectiveModel): string =>
  [name, ...words.map((word) => `<${word}>`), ...Object.keys(options).map((option) => `[--${option}]`), '<file|folder|->…'].join(' ');

const described = (model: EffectiveModel): string => {
  const own = model.options === undefined ? [] : [optionLines(model.options).replace(/^/gm, '    ')];
  return [`  ${usage(model)}`, `      ${model.summary}`, ...own].join('\n');
};

const common = {
  format: {
    type: 'string',
    value: 'FORMAT',
    choices: ['pretty', 'json', ...new Set(models.flatMap(({ formats = {} }) => Object.keys(formats)))],
    default: 'pretty',
    help: 'how it is written; not everything can be drawn',
  },
  ...clusterOptions,
  ...targetOptions,
} as const satisfies Options;

const help = helpText({
  usage: 'effective <what> …',
  about: `Shows what the platform will make of a set of manifests.\n\n${models.map(described).join('\n')}`,
  options: common,
});

/** What is said of a call that ends too early. */
function wanting(model: EffectiveModel, given: readonly string[]): string {
  const missing = [...model.words.slice(given.length), 'files or folders, or - for standard input'];
  return `effective ${model.name}: name its ${missing.join(', then ')}: effective ${usage(model)}`;
}

/** What is said of an object that cannot be there. */
const refused = ({ origin: { file, line }, manifest: { kind, metadata } }: Doc): string =>
  `${file}:${line}: the API server refuses ${kind} ${JSON.stringify(metadata?.name ?? '')}, so it counts for nothing here; check tells why`;

/** `cdk8s-openshift effective` */
export const effective: Command = {
  name: 'effective',
  summary: 'show what the platform will make of manifests',
  help,
  options: Object.assign({}, ...models.map(({ options }) => options), common),
  words: () => models.map(({ name }) => name),
  run(args, io, config) {
    // A pool may be called as a model is: the first word that names one counts.
    const word = args.find((arg) => models.some(({ name }) => name === arg));
    const model = models.find(({ name }) => name === word);
    if (!model) throw new UsageError(`effective: name what to show: ${models.map(({ name }) => name).join(', ')}`);
    const rest = args.filter((_, i) => i !== args.indexOf(model.name));
    const { values, positionals } = parse({ ...model.options, ...common }, rest);
    const words = positionals.slice(0, model.words.length);
    const paths = clusterPaths(positionals.slice(model.words.length), values.cluster);
    const files = paths.flatMap(([, own]) => own);
    if (words.length < model.words.length || files.length === 0) throw new UsageError(wanting(model, words));
    const { target: defaults, ignores } = config();
    const target = targetFrom(values, { ...defaults, ...(model.release && { release: model.release }) });
    const judge = packagedJudge();
    const { complete } = values;
    const inputs = paths.map(([name, own]) => ({
      name,
      target,
      complete,
      docs: readPaths(own, io.stdin, { ignores }).flatMap(({ docs }) => docs.map(asPart)),
    }));
    const clusters = judge.inventories(inputs);
    for (const [i, { docs }] of inputs.entries()) {
      for (const doc of docs.filter((one) => clusters[i]?.isMalformed(one))) io.err(`${refused(doc)}\n`);
    }
    const schemas = packagedSchemas();
    const asOne = (docs: readonly Doc[]): OneCluster => {
      const [cluster] = judge.inventories([{ name: files.join(' '), target, complete, docs }]);
      return { cluster: cluster ?? new Inventory('', target, complete, []), docs, schemas };
    };
    const [first, ...more] = inputs;
    const [cluster] = clusters;
    const question: Question = {
      words,
      values,
      clusters,
      schemas,
      whole: () =>
        first && cluster && more.length === 0 ? { cluster, docs: first.docs, schemas } : asOne(inputs.flatMap(({ docs }) => docs)),
      deployed: (against) => asOne(deployed(against, files, io.stdin, ignores)),
    };
    const assumed = model.assumed?.(question);
    if (assumed !== undefined) io.err(`${assumed}\n`);
    const answer = model.answer(question);
    const formats: Record<string, (answer: unknown) => string> = {
      json: (value) => JSON.stringify(value, null, 2),
      pretty: (value) => model.pretty?.(value) ?? JSON.stringify(value, null, 2),
      ...model.formats,
    };
    const print = Object.hasOwn(formats, values.format) ? formats[values.format] : undefined;
    if (!print) throw new UsageError(`--format ${values.format}: use ${Object.keys(formats).join(', ')}`);
    io.out(`${print(answer)}\n`);
    return 0;
  },
};
