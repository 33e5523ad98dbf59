import { isObject } from '../../core/manifest';
import type { Path } from '../../core/path';
import { whyNotLabel, whyNotLabelValue, whyNotQualified, whyNotSubdomain } from '../../core/values/names';
import { nearest, show } from '../words';
import type { NameRule } from './builtin';
import { isDate } from './formats';
import type { SchemaProblem } from './problem';

/** The Go types of ObjectMeta's fields (apimachinery, pkg/apis/meta/v1/types.go); null is the zero value everywhere. */
const fields: Readonly<Record<string, 'string' | 'integer' | 'time' | 'map' | 'strings' | 'owners' | 'managed'>> = {
  name: 'string',
  generateName: 'string',
  namespace: 'string',
  selfLink: 'string',
  uid: 'string',
  resourceVersion: 'string',
  generation: 'integer',
  creationTimestamp: 'time',
  deletionTimestamp: 'time',
  deletionGracePeriodSeconds: 'integer',
  labels: 'map',
  annotations: 'map',
  ownerReferences: 'owners',
  finalizers: 'strings',
  managedFields: 'managed',
};

const ownerFields: Fields = {
  apiVersion: 'string',
  kind: 'string',
  name: 'string',
  uid: 'string',
  controller: 'boolean',
  blockOwnerDeletion: 'boolean',
};

/** What they say is checked by nobody: the server writes them anew. */
const managedFields: Fields = {
  manager: 'string',
  operation: 'string',
  apiVersion: 'string',
  time: 'time',
  fieldsType: 'string',
  fieldsV1: 'any',
  subresource: 'string',
};

const annotationLimit = 256 * 1024;

function* wrongType(path: Path, value: unknown, wanted: string, help = `make it ${wanted}`): Generator<SchemaProblem> {
  yield { rule: 'wrong-type', path, message: `${show(value)} is not ${wanted}`, help };
}

/** time.Parse with the layout RFC3339: the hour may have one digit, and an offset be as large as 24:60. */
function isTime(value: string): boolean {
  const [, date = '', hour = '', minute = '', second = '', offset = ''] =
    /^(\d{4}-\d\d-\d\d)T(\d\d?):(\d\d):(\d\d)(?:[.,]\d+)?(?:Z|[+-](\d\d:\d\d))$/.exec(value) ?? [];
  const [hours = 0, minutes = 0] = offset.split(':').map(Number);
  return isDate(date) && Number(hour) < 24 && minute < '60' && second < '60' && hours <= 24 && minutes <= 60;
}

const isInt64 = (value: unknown): boolean => Number.isInteger(value) && Math.abs(value as number) < 2 ** 63;

/** Types and unknown fields: what decoding metadata into Go's ObjectMeta refuses. */
function* decode(metadata: Record<string, unknown>): Generator<SchemaProblem> {
  for (const [key, value] of Object.entries(metadata)) {
    const path: Path = ['metadata', key];
    const type = Object.hasOwn(fields, key) ? fields[key] : undefined;
    if (type === undefined) {
      const meant = nearest(key, Object.keys(fields));
      yield {
        rule: 'unknown-field',
        path,
        message: `metadata has no field ${show(key)}`,
        help: meant ? `did you mean ${meant}?` : 'remove it',
      };
    } else if (value !== null) yield* decodeField(path, value, type);
  }
}

function* decodeField(path: Path, value: unknown, type: (typeof fields)[string]): Generator<SchemaProblem> {
  switch (type) {
    case 'string':
      if (typeof value !== 'string') yield* wrongType(path, value, 'text');
      return;
    case 'integer':
      if (!isInt64(value)) yield* wrongType(path, value, 'a whole number');
      return;
    case 'time':
      if (typeof value !== 'string' || !isTime(value)) yield* wrongType(path, value, 'a time such as 2024-01-31T12:00:00Z');
      return;
    case 'map':
      if (!isObject(value)) return yield* wrongType(path, value, 'a map of texts');
      for (const key of Object.keys(value)) {
        const item = value[key];
        if (item !== null && typeof item !== 'string') yield* wrongType([...path, key], item, 'text', 'put it in quotes');
      }
      return;
    case 'strings':
      if (!Array.isArray(value)) return yield* wrongType(path, value, 'a list of texts');
      for (const [i, item] of value.entries()) if (item !== null && typeof item !== 'string') yield* wrongType([...path, i], item, 'text');
      return;
    case 'owners':
      return yield* decodeItems(path, value, 'an owner reference', ownerFields);
    case 'managed':
      return yield* decodeItems(path, value, 'an entry of managedFields', managedFields);
  }
}

type Fields = Readonly<Record<string, 'string' | 'boolean' | 'time' | 'any'>>;

const wordOf = { string: 'text', boolean: 'true or false', time: 'a time such as 2024-01-31T12:00:00Z' } as const;

function* decodeItems(path: Path, value: unknown, what: string, known: Fields): Generator<SchemaProblem> {
  if (!Array.isArray(value)) return yield* wrongType(path, value, 'a list');
  for (const [i, item] of value.entries()) {
    if (item === null) continue;
    if (!isObject(item)) yield* wrongType([...path, i], item, what);
    else {
      for (const [key, part] of Object.entries(item)) {
        const type = Object.hasOwn(known, key) ? known[key] : undefined;
        if (type === undefined) yield { rule: 'unknown-field', path: [...path, i, key], message: `${what} has no field ${show(key)}` };
        else if (type !== 'any' && part !== null && !(type === 'time' ? typeof part === 'string' && isTime(part) : typeof part === type))
          yield* wrongType([...path, i, key], part, wordOf[type]);
      }
    }
  }
}

const whyNotName: Readonly<Record<NameRule, (name: string) => string | undefined>> = {
  subdomain: whyNotSubdomain,
  label: whyNotLabel,
  path: (name) => (/[/%]/.test(name) || name === '.' || name === '..' ? 'may not hold "/" or "%", nor be "." or ".."' : undefined),
};

const bad = (path: Path, message: string, help?: string): SchemaProblem => ({ rule: 'bad-metadata', path, message, ...(help && { help }) });

function* validateName(metadata: Record<string, unknown>, namespaced: boolean, rule: NameRule): Generator<SchemaProblem> {
  const { name, generateName, namespace } = metadata;
  if (typeof generateName === 'string' && generateName !== '') {
    // A prefix may end in "-": the server adds to it (maskTrailingDash).
    const why = whyNotSubdomain(generateName.endsWith('-') && generateName.length > 1 ? `${generateName.slice(0, -2)}a` : generateName);
    if (why) yield bad(['metadata', 'generateName'], `generateName ${show(generateName)} ${why}`);
  }
  if (typeof name !== 'string' || name === '') {
    if (!generateName)
      yield { rule: 'required-field', path: ['metadata', 'name'], message: 'the object has no name', help: 'set metadata.name' };
  } else {
    const why = whyNotName[rule](name);
    if (why) yield bad(['metadata', 'name'], `name ${show(name)} ${why}`, 'rename it');
  }
  if (namespaced && typeof namespace === 'string' && namespace !== '') {
    const why = whyNotLabel(namespace);
    if (why) yield bad(['metadata', 'namespace'], `namespace ${show(namespace)} ${why}`);
  }
}

function* validateMaps(metadata: Record<string, unknown>): Generator<SchemaProblem> {
  const labels = (metadata['labels'] ?? {}) as Record<string, unknown>;
  for (const key of Object.keys(labels)) {
    const value = labels[key];
    const why = whyNotQualified(key);
    if (why) yield bad(['metadata', 'labels', key], `label key ${show(key)} ${why}`);
    const whyValue = whyNotLabelValue(String(value ?? ''));
    if (whyValue) yield bad(['metadata', 'labels', key], `label value ${show(value)} ${whyValue}`);
  }
  let size = 0;
  const annotations = (metadata['annotations'] ?? {}) as Record<string, unknown>;
  for (const key of Object.keys(annotations)) {
    const value = annotations[key];
    const why = whyNotQualified(key.toLowerCase());
    if (why) yield bad(['metadata', 'annotations', key], `annotation key ${show(key)} ${why}`);
    size += Buffer.byteLength(key) + Buffer.byteLength(String(value ?? ''));
  }
  if (size > annotationLimit)
    yield bad(['metadata', 'annotations'], `annotations of ${size} bytes are more than the ${annotationLimit} allowed`);
}

function* validateLists(metadata: Record<string, unknown>): Generator<SchemaProblem> {
  const owners = (metadata['ownerReferences'] ?? []) as (Record<string, unknown> | null)[];
  for (const [i, owner] of owners.entries()) {
    for (const key of ['apiVersion', 'kind', 'name', 'uid']) {
      if (!owner?.[key]) yield bad(['metadata', 'ownerReferences', i, key], `an owner reference needs ${key}`);
    }
    const { apiVersion, kind } = owner ?? {};
    const at: Path = ['metadata', 'ownerReferences', i];
    if (apiVersion && !/^([^/]*\/)?[^/]+$/.test(String(apiVersion)))
      yield bad([...at, 'apiVersion'], `apiVersion ${show(apiVersion)} of the owner has no version`, 'write group/version');
    if (kind === 'Event' && /^\/?v1$/.test(String(apiVersion))) yield bad(at, 'an Event may not be an owner');
  }
  if (owners.filter((o) => o?.['controller'] === true).length > 1) {
    yield bad(['metadata', 'ownerReferences'], 'more than one owner is the controller', 'leave controller: true on one of them');
  }
  const finalizers = (metadata['finalizers'] ?? []) as unknown[];
  for (const [i, finalizer] of finalizers.entries()) {
    const why = whyNotQualified(String(finalizer ?? ''));
    if (why) yield bad(['metadata', 'finalizers', i], `finalizer ${show(finalizer)} ${why}`);
  }
  if (finalizers.includes('orphan') && finalizers.includes('foregroundDeletion'))
    yield bad(['metadata', 'finalizers'], 'the finalizers orphan and foregroundDeletion exclude each other', 'keep one of them');
}

/**
 * What the API server refuses in `metadata` of an object that is created: decoding into ObjectMeta, then
 * ValidateObjectMeta (apimachinery, pkg/api/validation/objectmeta.go).
 */
export function* metadataProblems(value: unknown, namespaced: boolean, name: NameRule): Generator<SchemaProblem> {
  if (value !== undefined && value !== null && !isObject(value)) return yield* wrongType(['metadata'], value, 'an object');
  const metadata = value ?? {};
  let decodes = true;
  for (const problem of decode(metadata)) {
    decodes = false;
    yield problem;
  }
  if (!decodes) return;
  yield* validateName(metadata, namespaced, name);
  yield* validateMaps(metadata);
  yield* validateLists(metadata);
}
