import { statSync } from 'node:fs';
import type { Doc } from '../../core/doc';
import { isObject } from '../../core/manifest';
import { isButane } from '../../nodes/convert/butane/read';
import { InputError } from '../../read/error';
import { type ReadObject, readObjects } from '../../read/objects';
import { readContent } from '../../read/read-text';
import { readFile, readPaths } from './read-paths';
import { readable } from './readable';
import { walk } from './walk';

/** What an argument holds: manifests, and configs of Butane. */
export interface Convertible {
  readonly docs: readonly Doc[];
  readonly butane: readonly ReadObject[];
}

/** What every Butane config begins with; only texts with such a line are looked at twice. */
const variant = /^variant\s*:/m;

/**
 * Reads a file, a folder or `-`, in which manifests and configs of Butane may stand side by side.
 * @throws InputError where something cannot be read, or nothing of either is in it
 */
export function readConvertible(name: string, stdin: () => string, ignores: (path: string) => boolean): Convertible {
  if (name === '-') {
    const text = stdin();
    return withButane(text, name) ?? { docs: readPaths([name], () => text).flatMap(({ docs }) => docs), butane: [] };
  }
  const files = readable(name, () => statSync(name)).isDirectory() ? [...walk(name, ignores)] : [name];
  const found = files.flatMap((file) => {
    const held = withButane(readFile(file), file);
    return held ? [[file, held] as const] : [];
  });
  const mixed = new Set(found.map(([file]) => file));
  const beside = found.flatMap(([, { docs }]) => docs);
  const butane = found.flatMap(([, one]) => one.butane);
  const isPassed = (path: string): boolean => mixed.has(path) || ignores(path);
  const isAll = files.every((file) => mixed.has(file));
  return { docs: [...(isAll && butane.length > 0 ? [] : others(name, isPassed, butane.length > 0)), ...beside], butane };
}

/** The manifests of files without configs; a folder need hold none where it holds configs. */
function others(name: string, ignores: (path: string) => boolean, mayBeNone: boolean): Doc[] {
  try {
    return readPaths([name], () => '', { ignores }).flatMap(({ docs }) => docs);
  } catch (error) {
    if (mayBeNone && error instanceof InputError && error.file === name && error.line === undefined) return [];
    throw error;
  }
}

/** What a text holds, where a config of Butane is in it. */
function withButane(text: string, file: string): Convertible | undefined {
  if (!variant.test(text)) return undefined;
  const objects = readObjects(text, file);
  const butane = objects.filter(({ value }) => isButane(value));
  if (butane.length === 0) return undefined;
  const { docs, stray } = readContent(text, file);
  const isStrange = ({ value }: ReadObject): boolean =>
    !isButane(value) && (!isObject(value) || value['apiVersion'] === undefined || value['kind'] === undefined);
  if (stray && objects.some(isStrange)) throw stray;
  return { docs, butane };
}
