import type { Path } from '../../../core/path';
import { decodeDataUrl } from '../go/data-url';
import { parseUrl, queryValue, type Url } from '../go/url';
import { error, type IgnitionProblem, quote } from '../problem';

/** Schemes of spec 3.0, and those that came later (config/v3_*\/types/url.go, validateURL). */
const schemes: Readonly<Record<string, number>> = { http: 0, https: 0, tftp: 0, s3: 0, data: 0, gs: 2, arn: 4 };

/** What is wrong with a source, undefined for nothing; the empty one is fine and means an empty file. */
export function sourceFault(source: string, spec: number): { readonly code: 'url' | 'data-url'; readonly message: string } | undefined {
  if (source === '') return undefined;
  const url = parseUrl(source);
  if (url === undefined) return { code: 'url', message: `the URL ${quote(source)} cannot be read` };
  if (url.scheme === 'data') {
    const decoded = decodeDataUrl(source);
    return 'error' in decoded
      ? { code: 'data-url', message: `the data URL ${quote(source)} cannot be decoded: ${decoded.error}` }
      : undefined;
  }
  const since = schemes[url.scheme];
  if (since === undefined || since > spec)
    return { code: 'url', message: `the URL ${quote(source)} has ${schemeFault(url.scheme, since)}` };
  const wrong = s3Fault(url);
  return wrong === undefined ? undefined : { code: 'url', message: `the URL ${quote(source)} ${wrong}` };
}

export function* checkSource(source: string | undefined, spec: number, at: Path): Generator<IgnitionProblem> {
  const fault = source === undefined ? undefined : sourceFault(source, spec);
  if (fault === undefined) return;
  const help =
    fault.code === 'data-url'
      ? 'percent-encode the text after "data:,", or write "data:;base64," and the base64 of it'
      : `give a URL of scheme ${Object.keys(schemes)
          .filter((scheme) => (schemes[scheme] ?? 0) <= spec)
          .join(', ')}`;
  yield error(fault.code, at, fault.message, help);
}

function schemeFault(scheme: string, since: number | undefined): string {
  if (since !== undefined) return `the scheme ${scheme}, which came with spec 3.${since}.0`;
  return scheme === '' ? 'no scheme' : `the scheme ${scheme}, which Ignition does not know`;
}

function s3Fault(url: Url): string | undefined {
  if (url.scheme !== 's3' && url.scheme !== 'arn') return undefined;
  if (url.scheme === 'arn' && !isObjectArn(url.opaque)) return 'names no object in S3';
  return queryValue(url.query, 'versionId') === '' ? 'has an empty versionId' : undefined;
}

/** `arn:<partition>:s3:<region>:<account>:<bucket>/<key>`, or `...:accesspoint/<name>/<key>`. */
function isObjectArn(opaque: string): boolean {
  const [, service, , , ...resource] = opaque.split(':');
  if (service !== 's3' || resource.length === 0) return false;
  const levels = opaque.split('/').length;
  return resource.join(':').startsWith('accesspoint/') ? levels >= 3 : levels >= 2;
}
