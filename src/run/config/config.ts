import { existsSync, readFileSync } from 'node:fs';
import { dirname, join, relative, resolve, sep } from 'node:path';
import ignore from 'ignore';
import { catalogueOf } from '../../check/catalogue';
import type { Pack } from '../../check/pack';
import type { Turned } from '../../check/turned';
import { isObject } from '../../core/manifest';
import type { TargetOptions } from '../../core/target';
import { packs as packaged } from '../../packs';
import { textOf } from '../../read/bytes';
import { InputError } from '../../read/error';
import type { PartContent } from '../../read/part';
import { readYaml } from '../../read/read-yaml';
import { readable } from '../files/readable';
import { placeIn, refuseMistakes } from './mistakes';
import { type Standards, standardsOf } from './standards';

/** The config file's name. */
export const configName = 'cdk8s-openshift.yaml';

/** What holds for every call below a folder. */
export interface Config {
  /** What manifests are judged for where the call says nothing else. */
  readonly target: TargetOptions;
  /** Rule id → the level of its findings, or `none`. */
  readonly rules: Readonly<Record<string, Turned>>;
  /** Rules that other packages bring. */
  readonly packs: readonly Pack[];
  /** Whether a file or folder is passed over where a folder is read. */
  ignores(path: string): boolean;
}

/** What holds where there is no config file. */
export const noConfig: Config = { target: {}, rules: {}, packs: [], ignores: () => false };

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
  const extended = [...standardsIn(content, name, dirname(file))];
  const packs = extended.flatMap((standards) => standards.packs ?? []);
  refuseMistakes(content, name, catalogueOf([...packaged, ...packs]));
  const { target = {}, rules = {}, ignore: patterns = [] } = content.value as Partial<Config> & { readonly ignore?: readonly string[] };
  // What a project says itself goes before what it extends, and of that the last before the first.
  return {
    target: Object.assign({}, ...extended.map(({ packs: _, rules: _rules, ...options }) => options), target),
    rules: Object.assign({}, ...extended.map((standards) => standards.rules), rules),
    packs,
    ignores: ignoring(dirname(file), patterns),
  };
}

/** The standards of the packages that a config extends. @throws InputError for one that cannot be had */
function* standardsIn(content: PartContent, file: string, folder: string): Generator<Standards> {
  const { extends: names } = isObject(content.value) ? content.value : {};
  for (const [index, name] of Array.isArray(names) ? names.entries() : []) {
    if (typeof name !== 'string') continue;
    try {
      yield standardsOf(name, folder);
    } catch (error) {
      const { line, column } = placeIn(content, ['extends', index]);
      throw new InputError(file, (error as Error).message, 'install the package that you mean, or leave it out', line, column);
    }
  }
}

function ignoring(root: string, patterns: readonly string[]): (path: string) => boolean {
  const matcher = ignore().add([...patterns]);
  return (path) => {
    const below = relative(root, resolve(path)).split(sep).join('/');
    return below !== '' && !below.startsWith('../') && below !== '..' && matcher.ignores(below);
  };
}
