import type { MachineConfig } from '../../imports/machineconfig';
import type { Ask } from '../check/ask';
import type { Path } from '../core/path';
import type { File } from './ignition/types';
import { writtenIgnition } from './ignition-rule';

/** A file whose contents are given in the MachineConfig itself. */
export interface HeldFile {
  readonly file: File;
  readonly path: Path;
  readonly base64: boolean;
  /** What follows the comma of the data URL, encoded as it is. */
  readonly data: string;
}

/** The files of a MachineConfig whose contents can be looked into. */
export function* filesHeld(ask: Ask<MachineConfig>): Generator<HeldFile> {
  for (const [i, file] of (writtenIgnition(ask)?.storage?.files ?? []).entries()) {
    const source = file.contents?.source ?? '';
    const head = /^data:[^,"]*,/.exec(source)?.[0];
    if (head === undefined) continue;
    const path = ['spec', 'config', 'storage', 'files', i];
    yield { file, path, base64: head.endsWith(';base64,'), data: source.slice(head.length) };
  }
}

/** A header and a trailer around nothing, in base64. */
const shortestGzip = 27;

/** Whether what a file holds begins as gzip does (RFC 1952): the bytes 1f 8b 08, which are four characters of base64. */
export const isGzip = ({ base64, data }: HeldFile): boolean =>
  data.length >= shortestGzip && (base64 ? data.startsWith('H4sI') : /^%1f%8b%08/i.test(data));
