import { parseArgs } from 'node:util';
import { type ClusterInput, Judge } from '../../check/check';
import type { Level } from '../../check/consequence';
import { type Report, reaches, report } from '../../check/report';
import { mergeReports } from '../../check/until';
import type { Doc } from '../../core/doc';
import { packs } from '../../packs';
import { type Format, formats, print } from '../../print/formats';
import { readPaths } from '../files/read-paths';
import { packagedSchemas } from '../schemas';
import { deployed } from './against';
import type { Command } from './command';
import { targetFrom, targetHelp, targetOptions, targetsUntil, UsageError } from './options';

const help = `cdk8s-openshift check [options] <file|folder|->…

Judges manifests as the API server and the operators of one OpenShift release would. Each file or folder is one cluster.

  --format FORMAT          ${Object.keys(formats).join(', ')} (default pretty)
  --each                   judge every document on its own, as if it were the only one
  --until RELEASE          judge for all releases from --release to this one, and say what stops working at which
  --against REF            what is deployed: a file or folder, or a git revision of the same paths; judges changes too
  --complete               the input is all that the cluster has: a reference to something that is not there is an error
  --partial KIND/NAME      the object holds only some fields of one that the cluster owns; may be given several times
  --cluster NAME=PATH,PATH files and folders that are one cluster; may be given several times
  --fail-on LEVEL          error, warning or never: what makes the exit status 1 (default error)

${targetHelp}

Exit status: 0 nothing at or above --fail-on, 1 something, 2 the input could not be read or the call was wrong.`;

const options = {
  ...targetOptions,
  format: { type: 'string', default: 'pretty' },
  each: { type: 'boolean', default: false },
  until: { type: 'string' },
  against: { type: 'string' },
  complete: { type: 'boolean', default: false },
  partial: { type: 'string', multiple: true, default: [] as string[] },
  cluster: { type: 'string', multiple: true, default: [] as string[] },
  'fail-on': { type: 'string', default: 'error' },
} as const;

const failLevels: Readonly<Record<string, Level | undefined>> = { error: 'error', warning: 'warning', never: undefined };

/** One entry for each cluster: its name, and the paths that hold its objects. */
function clusterPaths(positionals: readonly string[], named: readonly string[]): (readonly [name: string, paths: readonly string[]])[] {
  const declared = named.map((text): readonly [string, readonly string[]] => {
    const equals = text.indexOf('=');
    const paths = text
      .slice(equals + 1)
      .split(',')
      .filter((path) => path !== '');
    if (equals < 1 || paths.length === 0) throw new UsageError(`--cluster ${text}: write it as NAME=PATH,PATH`);
    return [text.slice(0, equals), paths];
  });
  return [...positionals.map((path): readonly [string, readonly string[]] => [path, [path]]), ...declared];
}

/** @throws UsageError where no document is called so */
function requirePartial(inputs: readonly { readonly docs: readonly Doc[] }[], partial: readonly string[]): void {
  for (const name of partial) {
    if (!inputs.some(({ docs }) => docs.some((doc) => doc.partial && nameOf(doc) === name)))
      throw new UsageError(`--partial ${name}: no document is called so; write it as KIND/NAME`);
  }
}

const nameOf = ({ manifest: { kind, metadata } }: Doc): string => `${kind}/${metadata?.name ?? ''}`;

function markPartial(docs: readonly Doc[], partial: readonly string[]): readonly Doc[] {
  if (partial.length === 0) return docs;
  return docs.map((doc) => (partial.includes(nameOf(doc)) ? { ...doc, partial: true } : doc));
}

/** As if every document were alone, the report in input order. */
function checkEach(judge: Judge, clusters: readonly ClusterInput[]): Report {
  const alone = clusters.flatMap((cluster) => cluster.docs.map((doc) => judge.check([{ ...cluster, docs: [doc] }])));
  return report(
    clusters[0]?.target.release ?? '',
    alone.flatMap((r) => r.documents),
  );
}

/** `cdk8s-openshift check` */
export const check: Command = {
  name: 'check',
  summary: 'judge manifests in files, folders or standard input',
  help,
  run(args, io) {
    const { values, positionals } = parseArgs({ args: [...args], options, allowPositionals: true });
    const failOn = values['fail-on'];
    if (!Object.hasOwn(formats, values.format)) throw new UsageError(`--format ${values.format}: use ${Object.keys(formats).join(', ')}`);
    if (!Object.hasOwn(failLevels, failOn)) throw new UsageError(`--fail-on ${failOn}: use error, warning or never`);
    const targets = targetsUntil(targetFrom(values), values.until);
    const paths = clusterPaths(positionals, values.cluster);
    if (paths.length === 0) throw new UsageError('nothing to check: name files or folders, or - for standard input');
    const inputs = paths.map(([name, files]): Omit<ClusterInput, 'target'> => {
      const docs = readPaths(files, io.stdin).flatMap((source) => source.docs);
      const before = values.against === undefined ? undefined : deployed(values.against, files, io.stdin);
      return { name, complete: values.complete, docs: markPartial(docs, values.partial), deployed: before };
    });
    requirePartial(inputs, values.partial);
    const judge = new Judge(packagedSchemas(), packs);
    const reports = targets.map((target) => {
      const clusters = inputs.map((input): ClusterInput => ({ ...input, target }));
      return values.each ? checkEach(judge, clusters) : judge.check(clusters);
    });
    const found = values.until === undefined ? reports[0] : mergeReports(reports);
    if (!found) return 0;
    io.out(print(found, values.format as Format));
    const level = failLevels[failOn];
    return level !== undefined && reaches(found, level) ? 1 : 0;
  },
};
