import type { Infinispan } from '../../../imports/infinispan';
import type { Problem } from '../../check/rule';
import { show } from '../../check/words';
import type { Manifest } from '../../core/manifest';
import { type Path, valueAt } from '../../core/path';
import { type InfinispanVersion, minor } from '../../core/target';
import type { Parsed } from '../../core/values/parsed';
import { compareQuantities, parseQuantity, type Quantity } from '../../core/values/quantity';
import { sitesOf, specOf } from './spec';

interface Resources {
  readonly limit: Quantity;
  readonly request: Quantity;
}

/** `limit` or `limit:request`, the limit first; without a request it is the limit (api/v1/types_util.go, GetRequestLimits). */
export function parseLimits(text: string): Parsed<Resources> {
  const [first = '', second, ...more] = text.split(':');
  if (more.length > 0) return { error: `${show(text)} has more than one colon` };
  const limit = parseQuantity(first);
  if (limit.value === undefined) return { error: `the limit ${limit.error}` };
  const request = second === undefined ? limit : parseQuantity(second);
  if (request.value === undefined) return { error: `the request ${request.error}` };
  return { value: { limit: limit.value, request: request.value } };
}

/** Where a spec sets CPU and memory; the init container only counts where there is something for it to fetch. */
function places(manifest: Infinispan, operator: InfinispanVersion): Path[] {
  const spec = specOf(manifest);
  const fetches = minor(operator) >= 4 && (spec.dependencies?.artifacts ?? []).length > 0;
  const parents: Path[] = [
    ['container'],
    ['configListener'],
    ...(fetches ? [['dependencies', 'initContainer']] : []),
    ...(sitesOf(spec, operator) ? [['service', 'sites', 'local', 'discovery']] : []),
  ];
  return parents.flatMap((parent) => ['cpu', 'memory'].map((field) => ['spec', ...parent, field]));
}

/** CPU and memory that the webhook cannot read, or that ask for more than they allow (api/v1/infinispan_webhook.go, validate). */
export function* limitProblems(manifest: Infinispan, operator: InfinispanVersion): Generator<Problem> {
  for (const path of places(manifest, operator)) yield* limitProblemsAt(manifest, path);
}

/** What is wrong with one `limit` or `limit:request`; an empty one counts as left out. */
export function* limitProblemsAt(manifest: Manifest, path: Path): Generator<Problem> {
  const text = valueAt(manifest, path);
  if (typeof text !== 'string' || text === '') return;
  const { value, error } = parseLimits(text);
  if (value === undefined) yield { path, message: error, help: 'write a limit such as 2Gi, or limit and request as 2Gi:1Gi' };
  else if (compareQuantities(value.request, value.limit) > 0) {
    yield {
      path,
      message: `${show(text)} requests more than its limit: the limit stands first`,
      help: `did you mean ${text.split(':').reverse().join(':')}?`,
    };
  }
}
