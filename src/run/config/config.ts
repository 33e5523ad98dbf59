import { existsSync, readFileSync } from 'node:fs';
import { dirname, join, relative, resolve, sep } from 'node:path';
import ignore from 'ignore';
import type { Turned } from '../../check/turned';
import type { TargetOptions } from '../../core/target';
import { textOf } from '../../read/bytes';
import { InputError } from '../../read/error';
import { readYaml } from '../../read/read-yaml';
import { readable } from '../files/readable';
import { refuseMistakes } from './mistakes';

/** The config file's name. */
export const configName = 'cdk8s-openshift.yaml';

/** What holds for every call below a folder. */
export interface Config {
  /** What manifests are judged for where the call says nothing else. */
  readonly target: TargetOptions;
  /** Rule id → the level of its findings, or `none`. */
  readonly rules: Readonly<Record<string, Turned>>;
  /** Whether a file or folder is passed over where a folder is read. */
  ignores(path: string): boolean;
}

/** What holds where there is no config file. */
export const noConfig: Config = { target: {}, rules: {}, ignores: () => false };

/** The nearest config file from a folder upward. */
function findConfig(folder: string): string | undefined {
  const file = join(folder, configName);
  if (existsSync(file)) return file;
  return dirname(folder) === folder ? undefined : findConfig(dirname(folder));
}

/**
 * The config that holds in a folder.
 * @throws InputError where the file cannot be read, or holds what it may not
 */
export function configOf(folder: string): Config {
  const file = findConfig(resolve(folder));
  if (file === undefined) return noConfig;
  const name = relative(folder, file);
  const bytes = readable(name, () => readFileSync(file));
  const [content, second] = [...readYaml(textOf(bytes, name), name)].filter(({ value }) => value !== null);
  if (content === undefined) return noConfig;
  if (second) throw new InputError(name, 'it holds more than one document', 'keep one', second.start.line, second.start.column);
  refuseMistakes(content, name);
  const { target = {}, rules = {}, ignore: patterns = [] } = content.value as Partial<Config> & { ignore?: string[] };
  return { target, rules, ignores: ignoring(dirname(file), patterns) };
}

function ignoring(root: string, patterns: readonly string[]): (path: string) => boolean {
  const matcher = ignore().add([...patterns]);
  return (path) => {
    const below = relative(root, resolve(path)).split(sep).join('/');
    return below !== '' && !below.startsWith('../') && below !== '..' && matcher.ignores(below);
  };
}
