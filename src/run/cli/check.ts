import type { ClusterInput, Judge } from '../../check/check';
import type { Level } from '../../check/consequence';
import { type Report, reaches, report } from '../../check/report';
import { turned } from '../../check/turned';
import { mergeReports } from '../../check/until';
import { releases } from '../../core/target';
import { type Format, formats, print } from '../../print/formats';
import { catalogueWith } from '../catalogue';
import type { Config } from '../config/config';
import { pathOf } from '../files/path-of';
import { readPaths } from '../files/read-paths';
import { sourceLines } from '../files/source-lines';
import { packagedJudge } from '../judge';
import { version } from '../version';
import { deployed } from './against';
import { clusterOptions, clusterPaths, markPartial, requirePartial } from './clusters';
import type { Command, Io } from './command';
import { helpText } from './help';
import { withPartHelp } from './network-parts';
import { type Options, parse, targetFrom, targetOptions, targetsUntil, UsageError } from './options';
import { Progress } from './progress';

const failLevels = ['error', 'warning', 'never'] as const;

const options = {
  format: { type: 'string', value: 'FORMAT', choices: Object.keys(formats), default: 'pretty', help: 'how the findings are written' },
  each: { type: 'boolean', default: false, help: 'judge every document on its own, as if it were the only one' },
  until: {
    type: 'string',
    value: 'RELEASE',
    choices: releases,
    help: 'judge for all releases from --release to this one, and say what stops working at which',
  },
  against: {
    type: 'string',
    value: 'REF',
    help: 'what is deployed: a file or folder, or a git revision of the same paths; judges changes too',
  },
  complete: clusterOptions.complete,
  partial: {
    type: 'string',
    value: 'KIND/NAME',
    multiple: true,
    default: [],
    help: 'the object holds only some fields of one that the cluster owns',
  },
  cluster: clusterOptions.cluster,
  'fail-on': { type: 'string', value: 'LEVEL', choices: failLevels, default: 'error', help: 'what makes the exit status 1' },
  ...targetOptions,
} as const satisfies Options;

const help = helpText({
  usage: 'check [options] <file|folder|->…',
  about: 'Judges manifests as the API server and the operators of one OpenShift release would. Each file or folder is one cluster.',
  options,
  end: `The nearest cdk8s-openshift.yaml, in this folder or above, may set target options, turn rules up or down, and ignore paths.

Exit status: 0 nothing at or above --fail-on, 1 something, 2 the input could not be read or the call was wrong.`,
});

/** As if every document were alone, the report in input order. */
function checkEach(judge: Judge, clusters: readonly ClusterInput[], watch: (judged: number) => void): Report {
  let judged = 0;
  const alone = clusters.flatMap((cluster) =>
    cluster.docs.map((doc) => {
      watch(judged++);
      return judge.check([{ ...cluster, docs: [doc] }]);
    }),
  );
  return report(
    clusters[0]?.target.release ?? '',
    alone.flatMap((r) => r.documents),
  );
}

/** Standard input as it is read once. */
function once(read: () => string): () => string {
  let text: string | undefined;
  return () => {
    text ??= read();
    return text;
  };
}

/** What a format may know of a call. */
function contextOf({ colours = false }: Io, config: Config, stdin: () => string, failsAt: Level): Parameters<typeof print>[2] {
  return { version: version(), rules: catalogueWith(config), failsAt, colours, pathOf, sourceLine: sourceLines(stdin) };
}

/** `cdk8s-openshift check` */
export const check: Command = {
  name: 'check',
  summary: 'judge manifests in files, folders or standard input',
  help,
  options,
  run(args, io, readConfig) {
    const { values, positionals } = parse(options, args);
    const config = readConfig();
    const { target: defaults, rules, packs, ignores } = config;
    const targets = targetsUntil(targetFrom(values, defaults), values.until);
    const paths = clusterPaths(positionals, values.cluster);
    if (paths.length === 0) throw new UsageError('nothing to check: name files or folders, or - for standard input');
    const stdin = once(io.stdin);
    const progress = new Progress(io);
    try {
      const reading = { ignores, onFile: (file: string) => progress.say(`reading ${file}`) };
      const inputs = paths.map(([name, files]): Omit<ClusterInput, 'target'> => {
        const docs = readPaths(files, stdin, reading).flatMap((source) => source.docs);
        const before = values.against === undefined ? undefined : deployed(values.against, files, stdin, ignores);
        return { name, complete: values.complete, docs: markPartial(docs, values.partial), deployed: before, packs };
      });
      requirePartial(inputs, values.partial);
      const judge = packagedJudge();
      const count = inputs.reduce((sum, { docs }) => sum + docs.length, 0);
      const reports = targets.map((target) => {
        const watch = (judged: number): void => progress.say(`judging for OpenShift ${target.release}: ${judged} of ${count} documents`);
        const clusters = inputs.map((input): ClusterInput => ({ ...input, target }));
        return values.each ? checkEach(judge, clusters, watch) : judge.check(clusters, watch);
      });
      const [only] = reports;
      if (!only) return 0;
      const found = withPartHelp(turned(values.until === undefined ? only : mergeReports(reports), rules));
      const failOn = values['fail-on'];
      const failsAt: Level = failOn === 'warning' ? 'warning' : 'error';
      progress.end();
      io.out(print(found, values.format as Format, contextOf(io, config, stdin, failsAt)));
      return failOn !== 'never' && reaches(found, failsAt) ? 1 : 0;
    } finally {
      progress.end();
    }
  },
};
