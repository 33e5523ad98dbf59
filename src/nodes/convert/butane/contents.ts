import { writtenAs } from '../../../code/call';
import type { Path } from '../../../core/path';
import type { LocalFile, LocalTree } from '../../../place/local';
import type { Resource } from '../../ignition/types';
import { type Contents, dataUrl } from '../../machine-config/contents';
import { contentsOf, type HeldProps, textIn } from '../contents';
import { ButaneFault } from './read';
import type { ButaneResource } from './types';

/** A file of this machine, read only when the app runs. */
export const local = (path: string): LocalFile => writtenAs({ bytes: new Uint8Array(), executable: false }, 'localFile', [path]);

/** A folder of this machine, read only when the app runs. */
export const localFolder = (path: string): LocalTree => writtenAs({}, 'localTree', [path]);

/** What a file holds. */
export function held({ source, inline, local: path, compression }: ButaneResource, at: Path): HeldProps {
  const none = { contents: undefined, source: undefined, compression: undefined };
  if (path !== undefined) return { ...none, contents: local(path) };
  if (inline !== undefined) return { ...none, contents: inline };
  if (source !== undefined && !source.startsWith('data:'))
    throw new ButaneFault([...at, 'source'], 'the machine-config operator takes nothing but data URLs', 'use inline or local');
  return source === undefined ? { ...none, contents: '' } : contentsOf({ source, ...(compression && { compression }) });
}

/** What a key holds. */
export function key(resource: ButaneResource, at: Path): Contents {
  const { contents, source, compression } = held(resource, at);
  const text = contents ?? (source === undefined ? undefined : textIn(source, compression));
  if (text === undefined) throw new ButaneFault(at, 'the key is no text', 'use inline or local');
  return text;
}

/** A further config or a certificate, as Ignition has it. */
export function resource({ source, inline, local: path, compression }: ButaneResource, at: Path): Resource {
  if (path !== undefined) throw new ButaneFault([...at, 'local'], 'a file of this machine cannot be referred to here', 'use inline');
  return inline === undefined ? { source, ...(compression && { compression }) } : { ...dataUrl(inline) };
}
