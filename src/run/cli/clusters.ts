import type { Doc } from '../../core/doc';
import { type Options, UsageError } from './options';

/** What a call says of its clusters. */
export const clusterOptions = {
  complete: {
    type: 'boolean',
    default: false,
    help: 'the input is all that the cluster has: a reference to something that is not there is an error',
  },
  cluster: { type: 'string', value: 'NAME=PATH,PATH', multiple: true, default: [], help: 'files and folders that are one cluster' },
} as const satisfies Options;

/** One cluster of a call: its name, and the paths that hold its objects. */
export type ClusterPaths = readonly [name: string, paths: readonly string[]];

/**
 * Each file and folder is a cluster, and so is what `--cluster` puts together.
 * @throws UsageError for a `--cluster` that is not NAME=PATH,PATH
 */
export function clusterPaths(positionals: readonly string[], named: readonly string[]): ClusterPaths[] {
  const declared = named.map((text): ClusterPaths => {
    const equals = text.indexOf('=');
    const paths = text
      .slice(equals + 1)
      .split(',')
      .filter((path) => path !== '');
    if (equals < 1 || paths.length === 0) throw new UsageError(`--cluster ${text}: write it as NAME=PATH,PATH`);
    return [text.slice(0, equals), paths];
  });
  return [...positionals.map((path): ClusterPaths => [path, [path]]), ...declared];
}

const nameOf = ({ manifest: { kind, metadata } }: Doc): string => `${kind}/${metadata?.name ?? ''}`;

/** Marks the documents that hold only some fields of their objects. */
export function markPartial(docs: readonly Doc[], partial: readonly string[]): readonly Doc[] {
  if (partial.length === 0) return docs;
  return docs.map((doc) => (partial.includes(nameOf(doc)) ? { ...doc, partial: true } : doc));
}

/** @throws UsageError where no document is called so */
export function requirePartial(inputs: readonly { readonly docs: readonly Doc[] }[], partial: readonly string[]): void {
  for (const name of partial) {
    if (!inputs.some(({ docs }) => docs.some((doc) => doc.partial && nameOf(doc) === name)))
      throw new UsageError(`--partial ${name}: no document is called so; write it as KIND/NAME`);
  }
}
