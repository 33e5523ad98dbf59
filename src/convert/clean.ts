import { isObject, type Manifest } from '../core/manifest';

/** Metadata that the API server writes. */
const servers = [
  'uid',
  'resourceVersion',
  'generation',
  'creationTimestamp',
  'deletionTimestamp',
  'deletionGracePeriodSeconds',
  'managedFields',
  'selfLink',
];

/** What `oc apply` keeps of the last file, for itself. */
const lastApplied = 'kubectl.kubernetes.io/last-applied-configuration';

/** An object as somebody would write it, and what was left out for that. */
export interface Cleaned {
  readonly manifest: Manifest;
  readonly left: readonly string[];
}

/** Takes away what no file needs to say: nulls, the status, and what the server wrote into the metadata. */
export function cleaned(found: Manifest): Cleaned {
  const { status, metadata = {}, ...rest } = withoutNulls(found) as Manifest & { readonly status?: unknown };
  const left = status === undefined ? [] : ['status'];
  const fields = inOrder(Object.entries(metadata).filter(([key]) => !servers.includes(key)));
  const isLive = fields.length < Object.keys(metadata).length;
  if (isLive) left.push('metadata that the API server sets');
  const kept = fields.map(([key, value]) => {
    if (!isLive || key !== 'annotations' || !isObject(value) || !Object.hasOwn(value, lastApplied)) return [key, value] as const;
    left.push(lastApplied);
    return [key, Object.fromEntries(Object.entries(value).filter(([name]) => name !== lastApplied))] as const;
  });
  return { manifest: { ...rest, ...(Object.hasOwn(found, 'metadata') && { metadata: Object.fromEntries(kept) }) } as Manifest, left };
}

const order: readonly string[] = ['name', 'generateName', 'namespace', 'labels', 'annotations'];

/** The fields of metadata as people write them, whatever order the server gave them. */
function inOrder<T>(fields: readonly (readonly [string, T])[]): (readonly [string, T])[] {
  const rank = ([key]: readonly [string, T]): number => (order.includes(key) ? order.indexOf(key) : order.length);
  return [...fields].sort((a, b) => rank(a) - rank(b));
}

function withoutNulls(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(withoutNulls);
  if (!isObject(value)) return value;
  const fields = Object.entries(value).filter(([, field]) => field !== null);
  // Unlike an assignment, this keeps a field that is called __proto__.
  return Object.fromEntries(fields.map(([key, field]) => [key, withoutNulls(field)]));
}
