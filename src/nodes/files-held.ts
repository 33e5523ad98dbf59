import type { MachineConfig } from '../../imports/machineconfig';
import { type Ask, perObject } from '../check/ask';
import type { Path } from '../core/path';
import { decodeDataUrl } from './ignition/go/data-url';
import type { File } from './ignition/types';
import { writtenIgnition } from './ignition-rule';

/** A file whose contents are given in the MachineConfig itself. */
export interface HeldFile {
  readonly file: File;
  readonly path: Path;
  /** What the data URL holds, packed as it is. */
  readonly bytes: Uint8Array;
  readonly base64: boolean;
}

/** The files of a MachineConfig whose contents can be looked into. */
export const filesHeld: (ask: Ask<MachineConfig>) => readonly HeldFile[] = perObject((_, ask) =>
  (writtenIgnition(ask)?.storage?.files ?? []).flatMap((file, i) => {
    const url = decodeDataUrl(file.contents?.source ?? '');
    return 'error' in url ? [] : [{ file, path: ['spec', 'config', 'storage', 'files', i], ...url }];
  }),
);
