import { ApiObject, type ApiObjectMetadata, type ApiObjectProps } from 'cdk8s';
import type { Manifest } from '../core/manifest';
import { isBarred } from './patch';
import { metadataSchema, typed } from './typed';
import type { Way } from './way';

/** An object by its fields: whole, and without those that cdk8s itself would lose, which a patch puts back. */
export function* plainWays(manifest: Manifest): Generator<Way> {
  const { apiVersion, kind, metadata, ...rest } = manifest;
  const known = typed(metadata ?? {}, metadataSchema) as ApiObjectMetadata;
  yield way({ apiVersion, kind, ...(metadata && { metadata: known }), ...rest });
  const safe = (fields: object): object => Object.fromEntries(Object.entries(fields).filter(([key, value]) => !isBarred(key, value)));
  yield way({ apiVersion, kind, metadata: safe(known), ...safe(rest) });
}

const way = (props: ApiObjectProps): Way => ({
  callee: 'ApiObject',
  from: 'cdk8s',
  props,
  isApiObject: true,
  patience: Number.POSITIVE_INFINITY,
  place: (scope, id) => new ApiObject(scope, id, props),
});
