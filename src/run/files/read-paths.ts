import { closeSync, fstatSync, openSync, readFileSync, readSync, statSync } from 'node:fs';
import type { Doc } from '../../core/doc';
import { textOf } from '../../read/bytes';
import { InputError } from '../../read/error';
import { maxBytes, readContent, readText, tooLarge } from '../../read/read-text';
import { readable } from './readable';
import { walk } from './walk';

/** One argument, and the manifests in it. */
export interface Source {
  /** The argument as it was given. */
  readonly name: string;
  readonly docs: Doc[];
}

export interface ReadOptions {
  /** Whether a file or folder inside a folder is passed over. @default - none is */
  readonly ignores?: (path: string) => boolean;
  /** Told each file before it is read. */
  readonly onFile?: (path: string) => void;
}

/**
 * Reads files, folders and `-`, one source for each. Files of a folder that hold no manifest at all, such as a workflow
 * or a values file, are passed over.
 * @param stdin gives the standard input's text; asked once, and only for `-`
 * @throws InputError where something cannot be read, or an argument holds no manifest
 */
export function readPaths(paths: readonly string[], stdin: () => string, options: ReadOptions = {}): Source[] {
  let input: string | undefined;
  return paths.map((name) => {
    if (name === '-') input ??= stdin();
    const docs = name === '-' ? readText(input ?? '', name) : readPath(name, options);
    if (docs.length === 0) throw new InputError(name, 'it holds no manifests', 'give files with documents that have apiVersion and kind');
    return { name, docs };
  });
}

function readPath(path: string, { ignores = () => false, onFile = () => {} }: ReadOptions): Doc[] {
  const isFolder = readable(path, () => statSync(path)).isDirectory();
  if (isFolder) return [...walk(path, ignores)].flatMap((file) => readInFolder(file, onFile));
  onFile(path);
  return readText(readFile(path), path);
}

function readInFolder(file: string, onFile: (path: string) => void): Doc[] {
  onFile(file);
  const text = readFile(file);
  if (!mayHoldManifests(text)) return [];
  const { docs, stray } = readContent(text, file);
  if (docs.length > 0 && stray !== undefined) throw stray;
  return docs;
}

/** What does not even name the two keys is passed over unread: it may be of a dialect that is neither YAML nor JSON. */
const mayHoldManifests = (text: string): boolean => text.includes('apiVersion') && text.includes('kind');

/** Where most files fit in: asking each for its size first would take as long as reading it. */
const buffer = Buffer.allocUnsafe(64 * 1024);

/** All that an open file has, which may be a pipe; what is small lies in the buffer, until the next file is read. */
function bytesOf(file: number, path: string): Uint8Array {
  let length = 0;
  while (length < buffer.length) {
    const read = readSync(file, buffer, length, buffer.length - length, null);
    if (read === 0) return buffer.subarray(0, length);
    length += read;
  }
  if (fstatSync(file).size > maxBytes) throw tooLarge(path);
  return Buffer.concat([buffer, readFileSync(file)]);
}

/** A file's text. @throws InputError where it cannot be read, or is no text */
export function readFile(path: string): string {
  return readable(path, () => {
    const file = openSync(path, 'r');
    try {
      return textOf(bytesOf(file, path), path);
    } finally {
      closeSync(file);
    }
  });
}
