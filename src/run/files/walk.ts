import { type Dirent, readdirSync, realpathSync, statSync } from 'node:fs';
import { extname, join } from 'node:path';
import { readable } from './readable';

const extensions = ['.yaml', '.yml', '.json', '.jsonl', '.bu', '.butane'];

/**
 * The files below a folder that may hold manifests, in the order of their names. Dot folders and node_modules are left
 * out, and so is what is to be ignored; a folder that is reached twice, over links, is walked once.
 * @throws InputError where a folder or link cannot be read
 */
export function* walk(folder: string, ignores: (path: string) => boolean, seen: Set<string> = new Set()): Generator<string> {
  const real = readable(folder, () => realpathSync(folder));
  if (seen.has(real)) return;
  seen.add(real);
  for (const entry of entries(folder)) {
    if (entry.name.startsWith('.') || entry.name === 'node_modules') continue;
    const path = join(folder, entry.name);
    if (ignores(path)) continue;
    const wanted = extensions.includes(extname(entry.name));
    if (entry.isDirectory()) yield* walk(path, ignores, seen);
    else if (entry.isFile() && wanted) yield path;
    else if (entry.isSymbolicLink()) yield* follow(path, wanted, ignores, seen);
  }
}

function entries(folder: string): Dirent[] {
  const found = readable(folder, () => readdirSync(folder, { withFileTypes: true }));
  return found.sort((a, b) => (a.name < b.name ? -1 : 1));
}

/** Links that lead nowhere matter only where their name says that they hold manifests. */
function* follow(link: string, wanted: boolean, ignores: (path: string) => boolean, seen: Set<string>): Generator<string> {
  const target = wanted ? readable(link, () => statSync(link)) : statSync(link, { throwIfNoEntry: false });
  if (target?.isDirectory()) yield* walk(link, ignores, seen);
  else if (target?.isFile() && wanted) yield link;
}
