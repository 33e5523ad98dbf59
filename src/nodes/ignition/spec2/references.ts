import { showUrl } from '../../../check/words';
import type { Path } from '../../../core/path';
import { parseUrl } from '../../../core/values/go-url';
import { error, type IgnitionProblem, quote } from '../problem';
import { empty } from '../spec3/check';
import { hashFault } from '../spec3/resources';
import { checkDataUrl } from '../spec3/urls';
import type { Check2 } from './check';
import type { Reference2 } from './types';

const schemes = ['http', 'https', 'oem', 'tftp', 's3', 'data'];
const schemesOf20 = ['http', 'https', 'oem', 'data'];

/** config/v2_2/types/ignition.go, ca.go, file.go, verification.go, url.go */
export const checkReferences2: Check2 = function* ({ ignition, storage }, minor) {
  for (const [i, config] of (ignition.config?.append ?? []).entries())
    yield* checkReference(config, minor, ['ignition', 'config', 'append', i]);
  yield* checkReference(ignition.config?.replace ?? {}, minor, ['ignition', 'config', 'replace']);
  for (const [i, ca] of (ignition.security?.tls?.certificateAuthorities ?? []).entries())
    yield* checkReference(ca, minor, ['ignition', 'security', 'tls', 'certificateAuthorities', i]);
  for (const [i, { contents = {} }] of (storage?.files ?? []).entries()) {
    const path = ['storage', 'files', i, 'contents'];
    yield* checkReference(contents, minor, path);
    if (!empty(contents.compression) && contents.compression !== 'gzip')
      yield error(
        'compression',
        [...path, 'compression'],
        `the compression ${quote(contents.compression)} is not known`,
        'use gzip, or leave it out',
      );
  }
};

function* checkReference({ source = '', verification }: Reference2, minor: number, path: Path): Generator<IgnitionProblem> {
  yield* checkUrl(source, minor, [...path, 'source']);
  const fault = verification?.hash === undefined ? undefined : hashFault(verification.hash, 0);
  if (fault !== undefined)
    yield error(
      'verification',
      [...path, 'verification', 'hash'],
      `the hash ${quote(verification?.hash ?? '')} ${fault}`,
      'write "sha512-" and 128 hex digits',
    );
}

function* checkUrl(source: string, minor: number, path: Path): Generator<IgnitionProblem> {
  if (source === '') return;
  const known = minor === 0 ? schemesOf20 : schemes;
  const scheme = parseUrl(source)?.scheme;
  if (scheme === undefined || !known.includes(scheme))
    yield error('url', path, `the URL ${showUrl(source)} is of no scheme that Ignition knows`, `give a URL of scheme ${known.join(', ')}`);
  if (scheme === 'data') yield* checkDataUrl(source, path);
}
