import { gunzipSync } from 'node:zlib';
import type { Resource } from '../ignition/types';
import { dataUrl, type EncodedText } from '../machine-config/contents';
import type { FileProps } from '../machine-config/files';

/** What a file holds, as props have it. */
export type HeldProps = Pick<FileProps, 'contents' | 'source' | 'compression'>;

const empty = { contents: undefined, source: undefined, compression: undefined };

/** `data:text/plain;base64,…` → what it says that it is, whether it is base64, and what it holds. */
const dataUrlParts = /^data:([^,]*?)(;base64)?,([\s\S]*)$/;

/** More than any file of a MachineConfig can be: 64 MiB. */
const largest = 2 ** 26;

/**
 * The way back from a data URL to readable text, where exactly this URL comes of it again; else the URL as it is.
 * Nothing where it is no data URL.
 */
export function contentsOf({ source, compression }: Resource): HeldProps {
  if (!source?.startsWith('data:')) return empty;
  const text = textIn(source, compression);
  const forms = text === undefined ? [] : [text, ...encodedForms(source, text)];
  const found = forms.find((form) => writes(form, source, compression));
  if (found !== undefined) return { ...empty, contents: found };
  return { ...empty, source: source as `data:${string}`, compression: compression === 'gzip' ? compression : undefined };
}

/** The text behind a data URL; undefined where it is none. */
export function textIn(source: string, compression: string | undefined): string | undefined {
  const [, , base64, body = ''] = dataUrlParts.exec(source) ?? [];
  const raw = base64 ? Buffer.from(body, 'base64') : percentDecoded(body);
  try {
    const bytes = compression === 'gzip' ? gunzipSync(raw, { maxOutputLength: largest }) : raw;
    return new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes);
  } catch {
    // Bytes that are no text stay as they are.
    return undefined;
  }
}

const percentDecoded = (body: string): Uint8Array =>
  Buffer.from(
    Buffer.from(body)
      .toString('latin1')
      .replace(/%([0-9a-f]{2})/gi, (_, hex: string) => String.fromCharCode(Number.parseInt(hex, 16))),
    'latin1',
  );

function encodedForms(source: string, text: string): EncodedText[] {
  const [, mediaType, base64] = dataUrlParts.exec(source) ?? [];
  return [{ text, encoding: base64 ? 'base64' : 'percent', ...(mediaType && { mediaType }) }];
}

/** Whether a form becomes this URL; a compression of '' is the same as none, and is put back by whoever asked. */
function writes(form: string | EncodedText, source: string, compression: string | undefined): boolean {
  const written = dataUrl(form);
  return written.source === source && (written.compression ?? '') === (compression ?? '');
}
