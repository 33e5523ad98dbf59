import type { Path } from '../../../core/path';
import { parseUrl } from '../../../core/values/go-url';
import { error, type IgnitionProblem, quote } from '../problem';
import type { Ignition, Resource } from '../types';
import { type Check, empty } from './check';
import { checkSource, isDataUrl } from './urls';

/** Everything that is fetched, with its place (config/v3_5/types/resource.go, verification.go, headers.go). */
export const checkResources: Check = function* (config, spec) {
  for (const { resource, path, required } of resourcesOf(config)) {
    if (required && resource.source === undefined) yield* missingSource(path, required === 'since 3.1' ? spec >= 1 : true);
    if (!isDataUrl(resource.source)) yield* checkSource(resource.source, spec, [...path, 'source']);
    yield* checkCompression(resource, path);
    yield* checkVerification(resource, spec, path);
    yield* checkHeaders(resource, path);
  }
};

/** What is given in the config itself. */
export const checkDataUrls: Check = function* (config, spec) {
  for (const { resource, path } of resourcesOf(config))
    if (isDataUrl(resource.source)) yield* checkSource(resource.source, spec, [...path, 'source']);
};

interface Placed {
  readonly resource: Resource;
  readonly path: Path;
  /** Spec 3.0 let merged configs go without a source, not certificates. */
  readonly required?: 'always' | 'since 3.1';
}

function* resourcesOf({ ignition, storage }: Ignition): Generator<Placed> {
  const place = (resource: Resource, ...path: Path): Placed => ({ resource, path });
  for (const [i, resource] of (ignition.config?.merge ?? []).entries())
    yield { ...place(resource, 'ignition', 'config', 'merge', i), required: 'since 3.1' };
  if (ignition.config?.replace) yield place(ignition.config.replace, 'ignition', 'config', 'replace');
  for (const [i, resource] of (ignition.security?.tls?.certificateAuthorities ?? []).entries())
    yield { ...place(resource, 'ignition', 'security', 'tls', 'certificateAuthorities', i), required: 'always' };
  for (const [i, file] of (storage?.files ?? []).entries()) {
    if (file.contents) yield place(file.contents, 'storage', 'files', i, 'contents');
    for (const [j, resource] of (file.append ?? []).entries()) yield place(resource, 'storage', 'files', i, 'append', j);
  }
  for (const [i, { keyFile }] of (storage?.luks ?? []).entries()) if (keyFile) yield place(keyFile, 'storage', 'luks', i, 'keyFile');
}

function* missingSource(path: Path, refused: boolean): Generator<IgnitionProblem> {
  if (refused) yield error('url', [...path, 'source'], 'the source is missing', 'say where it is fetched from');
}

function* checkCompression({ compression }: Resource, path: Path): Generator<IgnitionProblem> {
  if (empty(compression) || compression === 'gzip') return;
  yield error('compression', [...path, 'compression'], `the compression ${quote(compression)} is not known`, 'use gzip, or leave it out');
}

const hexDigits: Readonly<Record<string, number>> = { sha512: 128, sha256: 64 };

function* checkVerification({ source, verification }: Resource, spec: number, path: Path): Generator<IgnitionProblem> {
  const hash = verification?.hash;
  if (hash === undefined) return;
  const at = [...path, 'verification', 'hash'];
  if (source === undefined) yield error('verification', at, 'there is a hash but no source', 'give the source, or take out the hash');
  const fault = hashFault(hash, spec);
  if (fault !== undefined) yield error('verification', at, `the hash ${quote(hash)} ${fault}`, 'write "sha512-" and 128 hex digits');
}

/** A hash is `<function>-<sum>`; sha256 came with spec 3.1. The digits themselves are not looked at. */
export function hashFault(hash: string, spec: number): string | undefined {
  const dash = hash.indexOf('-');
  if (dash < 0) return 'does not name its function';
  const name = hash.slice(0, dash);
  const wanted = name === 'sha256' && spec < 1 ? undefined : Object.entries(hexDigits).find(([known]) => known === name)?.[1];
  if (wanted === undefined) return `is of a function that is not known`;
  const digits = new TextEncoder().encode(hash.slice(dash + 1)).length;
  return digits === wanted ? undefined : `has ${digits} digits, not ${wanted}`;
}

function* checkHeaders({ source, httpHeaders = [] }: Resource, path: Path): Generator<IgnitionProblem> {
  if (httpHeaders.length === 0) return;
  const at = [...path, 'httpHeaders'];
  const scheme = empty(source) ? undefined : parseUrl(source)?.scheme;
  if (scheme !== 'http' && scheme !== 'https')
    yield error(
      'http-header',
      at,
      'there are HTTP headers for a source that is not fetched by HTTP',
      'take them out, or give an http or https source',
    );
  for (const [i, { name, value }] of httpHeaders.entries()) {
    if (name === '') yield error('http-header', [...at, i, 'name'], 'an HTTP header has no name', 'name it');
    if (value === '')
      yield error('http-header', [...at, i, 'value'], `the HTTP header ${name} is empty`, 'give a value, or none to take the header away');
  }
}
