import { readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';

/** A file of this machine, read. */
export interface LocalFile {
  readonly bytes: Uint8Array;
  /** Whether anyone may run it. */
  readonly executable: boolean;
}

/** The files of a folder by their paths below it, with `/` between the parts, sorted. */
export type LocalTree = Readonly<Record<string, LocalFile>>;

/**
 * Reads a file, for the contents of files, units and keys.
 *
 *     { path: '/etc/chrony.conf', contents: localFile(join(__dirname, 'chrony.conf')) }
 *
 * @throws Error where it cannot be read
 */
export function localFile(path: string): LocalFile {
  return { bytes: new Uint8Array(readFileSync(path)), executable: (statSync(path).mode & 0o111) !== 0 };
}

/**
 * Reads all files of a folder and of those below it.
 *
 * @throws Error where it cannot be read, and for what is neither file nor folder: the machine-config operator carries no links
 */
export function localTree(folder: string): LocalTree {
  const files: Record<string, LocalFile> = {};
  const entries = readdirSync(folder, { withFileTypes: true }).sort((a, b) => (a.name < b.name ? -1 : 1));
  for (const entry of entries) {
    const path = join(folder, entry.name);
    if (entry.isDirectory()) for (const [name, file] of Object.entries(localTree(path))) files[`${entry.name}/${name}`] = file;
    else if (entry.isFile()) files[entry.name] = localFile(path);
    else throw new Error(`${path} is neither a file nor a folder; the machine-config operator carries nothing else`);
  }
  return files;
}
