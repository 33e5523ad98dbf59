import { execFileSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import type { Doc } from '../../core/doc';
import { readText } from '../../read/read-text';
import { readPaths } from '../files/read-paths';
import { UsageError } from './options';

const manifest = /\.(ya?ml|jsonl?)$/;

const git = (args: readonly string[]): string =>
  execFileSync('git', args, { encoding: 'utf8', maxBuffer: 2 ** 30, stdio: ['ignore', 'pipe', 'pipe'] });

function namesAt(revision: string, path: string): string[] {
  try {
    return git(['ls-tree', '-r', '-z', '--name-only', revision, '--', path]).split('\0');
  } catch {
    throw new UsageError(`--against ${revision}: ${path} lies outside of the git repository of this folder`);
  }
}

/** The manifests of the same paths as they were at a git revision; a path that was not there then has none. */
function atRevision(revision: string, paths: readonly string[], ignores: (path: string) => boolean): Doc[] {
  try {
    git(['rev-parse', '--verify', '--quiet', `${revision}^{commit}`]);
  } catch {
    throw new UsageError(`--against ${revision}: neither a file or folder nor a git revision`);
  }
  const names = paths.filter((path) => path !== '-').flatMap((path) => namesAt(revision, path));
  return names
    .filter((name) => manifest.test(name) && (paths.includes(name) || !ignores(name)))
    .flatMap((name) => {
      const text = git(['show', `${revision}:./${name}`]);
      // What had no manifests then has nothing that is deployed.
      return text.includes('apiVersion') ? readText(text, `${revision}:${name}`) : [];
    });
}

/**
 * What is deployed now: the manifests of a file or folder, or those of the checked paths at a git revision.
 * @param ignores whether a file or folder inside a folder is passed over
 */
export function deployed(
  against: string,
  paths: readonly string[],
  stdin: () => string,
  ignores: (path: string) => boolean,
): readonly Doc[] {
  if (existsSync(against)) return readPaths([against], stdin, { ignores }).flatMap((source) => source.docs);
  return atRevision(against, paths, ignores);
}
