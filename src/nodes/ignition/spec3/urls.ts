import { showUrl } from '../../../check/words';
import type { Path } from '../../../core/path';
import { type GoUrl, parseUrl, queryOf } from '../../../core/values/go-url';
import { dataUrlFault } from '../go/data-url';

import { dataUrlHelp, saysBase64 } from '../mend';
import { error, type IgnitionProblem } from '../problem';

/** Schemes of spec 3.0, and those that came later (config/v3_*\/types/url.go, validateURL). */
const schemes: Readonly<Record<string, number>> = { http: 0, https: 0, tftp: 0, s3: 0, data: 0, gs: 2, arn: 4 };

/** What is wrong with a source that is no data URL, undefined for nothing; the empty one is fine and means an empty file. */
function sourceFault(source: string, spec: number): string | undefined {
  if (source === '') return undefined;
  const url = parseUrl(source);
  if (url === undefined) return 'cannot be read';
  const since = schemes[url.scheme];
  return since === undefined || since > spec ? `has ${schemeFault(url.scheme, since)}` : s3Fault(url);
}

/** Data URLs are the same in all specs. */
export const isDataUrl = (source: string | undefined): boolean => /^data:/i.test(source ?? '');

export function* checkSource(source: string | undefined, spec: number, at: Path): Generator<IgnitionProblem> {
  if (source === undefined) return;
  if (isDataUrl(source)) return yield* checkDataUrl(source, at);
  const fault = sourceFault(source, spec);
  if (fault !== undefined) yield error('url', at, `the URL ${showUrl(source)} ${fault}`, schemeHelp(spec));
}

export function* checkDataUrl(source: string, at: Path): Generator<IgnitionProblem> {
  // URLs are parsed before they are decoded, and take no control characters.
  const fault = parseUrl(source) === undefined ? 'it has a character that must be percent-encoded' : dataUrlFault(source);
  if (fault === undefined) return;
  const code = saysBase64(source) ? 'base64' : 'data-url';
  // What it holds may be secret, and is not shown.
  yield error(code, at, `the data URL cannot be decoded: ${fault}`, dataUrlHelp(source));
}

const schemeHelp = (spec: number): string =>
  `give a URL of scheme ${Object.keys(schemes)
    .filter((scheme) => (schemes[scheme] ?? 0) <= spec)
    .join(', ')}`;

function schemeFault(scheme: string, since: number | undefined): string {
  if (since !== undefined) return `the scheme ${scheme}, which came with spec 3.${since}.0`;
  return scheme === '' ? 'no scheme' : `the scheme ${scheme}, which Ignition does not know`;
}

function s3Fault(url: GoUrl): string | undefined {
  if (url.scheme !== 's3' && url.scheme !== 'arn') return undefined;
  if (url.scheme === 'arn' && !isObjectArn(url.opaque)) return 'names no object in S3';
  return queryOf(url).get('versionId')?.[0] === '' ? 'has an empty versionId' : undefined;
}

/** `arn:<partition>:s3:<region>:<account>:<bucket>/<key>`, or `...:accesspoint/<name>/<key>`. */
function isObjectArn(opaque: string): boolean {
  const [, service, , , ...resource] = opaque.split(':');
  if (service !== 's3' || resource.length === 0) return false;
  const levels = opaque.split('/').length;
  return resource.join(':').startsWith('accesspoint/') ? levels >= 3 : levels >= 2;
}
