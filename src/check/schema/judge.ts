import type { Schema } from '../../../imports/schema';
import { isObject, type Manifest } from '../../core/manifest';
import { type Path, valueAt } from '../../core/path';
import { minor, type Target } from '../../core/target';

import { celProblems } from '../cel/walk';

import { either, nearest, show } from '../words';
import { type Builtin, builtin, builtinKinds, isBuiltinGroup, successor, unjudgedKinds } from './builtin';
import { configMapProblems } from './config-map';
import { listProblems } from './lists';
import { metadataProblems } from './metadata';
import type { SchemaProblem } from './problem';
import { releaseOf, type SchemaStore, type ServedKind, splitApiVersion } from './store';
import { asStored } from './store-object';
import { equal, valueProblems } from './validate';

/** What the API server says of an object: that it does not know it, or what it refuses in it, and what it would store. */
export type SchemaVerdict =
  | { readonly known: false }
  | { readonly known: true; readonly stored: Manifest; readonly problems: readonly SchemaProblem[]; readonly served?: ServedKind };

/** Whether the object as a whole is judged, or only the fields that it sets, and what it is to replace. */
export interface SchemaContext {
  readonly target: Target;
  readonly partial: boolean;
  /** The object that is deployed now, for rules about changes. */
  readonly old?: Manifest;
}

/** What etcd takes of one object, as JSON. */
const sizeLimit = 1.5 * 1024 * 1024;

/** The API server's own verdict of one object, before any operator sees it. */
export function judgeSchema(manifest: Manifest, store: SchemaStore, context: SchemaContext): SchemaVerdict {
  const untyped = (['apiVersion', 'kind'] as const).filter((field) => typeof manifest[field] !== 'string');
  if (untyped.length > 0) {
    const problems = untyped.map(
      (field): SchemaProblem => ({ rule: 'required-field', path: [field], message: `the object has no ${field}` }),
    );
    return { known: true, stored: manifest, problems };
  }
  const [group, version] = splitApiVersion(manifest.apiVersion);
  const entry = store.entry(group, manifest.kind);
  if (entry) {
    const served = store.served(entry, version, context.target);
    if (served) return { known: true, served, ...judgeServed(manifest, served, context) };
    const problem = notServed(manifest, Object.entries(entry.versions), releaseOf(entry.axis, context.target), entry.axis === 'infinispan');
    return { known: true, stored: manifest, problems: [problem] };
  }
  const core = builtin(group, manifest.kind);
  if (core) return { known: true, stored: manifest, problems: judgeBuiltin(manifest, core) };
  const names = [
    ...store
      .entries()
      .filter((e) => e.group === group)
      .map((e) => e.kind),
    ...builtinKinds(group),
    ...unjudgedKinds(group),
  ];
  const isKnownGroup = isBuiltinGroup(group) || store.entries().some((e) => e.group === group);
  if (!isKnownGroup || unjudgedKinds(group).includes(manifest.kind)) return { known: false };
  const elsewhere = store.entries().find((e) => e.kind === manifest.kind);
  const meant = elsewhere ? `apiVersion: ${elsewhere.group}/${Object.keys(elsewhere.versions)[0]}` : nearest(manifest.kind, names);
  const message = `${manifest.apiVersion} has no kind ${show(manifest.kind)}`;
  return {
    known: true,
    stored: manifest,
    problems: [{ rule: 'unserved-kind', path: ['kind'], message, ...(meant && { help: `did you mean ${meant}?` }) }],
  };
}

function notServed(manifest: Manifest, versions: [string, readonly string[]][], release: string, operator: boolean): SchemaProblem {
  const whose = operator ? `operator ${release}` : `OpenShift ${release}`;
  const here = versions.filter(([, releases]) => releases.includes(release)).map(([version]) => version);
  const message = `${whose} does not serve ${manifest.kind} of ${manifest.apiVersion}`;
  if (here.length > 0) return { rule: 'unserved-kind', path: ['apiVersion'], message, help: `use version ${either(here)}` };
  const last =
    versions
      .flatMap(([, releases]) => releases)
      .sort((a, b) => minor(a) - minor(b))
      .at(-1) ?? '';
  const instead = successor(manifest);
  const gone =
    minor(last) < minor(release) ? `${last} was the last release that did${instead ? `: ${instead}` : ''}` : 'a later release does';
  return { rule: 'unserved-kind', path: ['apiVersion'], message, help: gone };
}

function judgeBuiltin(manifest: Manifest, { namespaced, name }: Builtin): SchemaProblem[] {
  const problems = [...metadataProblems(manifest.metadata, namespaced, name)];
  return manifest.kind === 'ConfigMap' ? [...problems, ...configMapProblems({ ...manifest })] : problems;
}

function judgeServed(manifest: Manifest, served: ServedKind, context: SchemaContext): { stored: Manifest; problems: SchemaProblem[] } {
  const { entry, schema } = served;
  const { object, unknown } = asStored(manifest as Manifest & Record<string, unknown>, schema);
  const problems: SchemaProblem[] = unknown.map((path) => unknownField(path, schema, manifest.kind));
  problems.push(...metadataProblems(manifest.metadata, entry.namespaced, 'subdomain'));
  if (isLarger(object, sizeLimit)) {
    const message = `the object is larger than the ${sizeLimit} bytes that the cluster stores`;
    problems.push({ rule: 'too-large', path: [], message, help: 'split it' });
  }
  // The status of a new object is thrown away before anything looks at it.
  const judged = named(served.status && Object.hasOwn(object, 'status') ? withoutStatus(object) : object);
  const old = replaced(context.old, served);
  const ratcheting = old !== undefined && minor(context.target.release) >= 17;
  for (const problem of [...valueProblems(judged, schema), ...scaleProblems(judged, served.scale), ...listProblems(judged, schema)]) {
    if (context.partial && problem.rule === 'required-field') continue;
    // Metadata has been judged by itself, whatever the schema says of it.
    if (problem.path.length === 1 && problem.path[0] === 'metadata') continue;
    if (!ratcheting || !isUnchanged(problem, judged, old)) problems.push(problem);
  }
  // Rules are evaluated on well-formed objects only, and on whole ones.
  if (problems.length === 0 && !context.partial) {
    for (const { path, message, help } of celProblems(schema, judged, old, ratcheting)) {
      problems.push({ rule: 'validation-rule', path, message, ...(help && { help }) });
    }
  }
  return { stored: object as unknown as Manifest, problems };
}

/**
 * Whether what is wrong was so before: from Kubernetes 1.30 on a value that does not change may stay as it is. Items of
 * lists are not told apart here: the list as a whole must be the same.
 */
function isUnchanged({ rule, path }: SchemaProblem, now: unknown, old: unknown): boolean {
  const place = rule === 'required-field' ? path.slice(0, -1) : path;
  const index = place.findIndex((step) => typeof step === 'number');
  const whole = index < 0 ? place : place.slice(0, index);
  const value = valueAt(now, whole);
  return value !== undefined && equal(value, valueAt(old, whole));
}

/** The number that the scale subresource shows must be one (apiextensions-apiserver, pkg/registry/customresource/validator.go). */
function* scaleProblems(object: unknown, path: Path | undefined): Generator<SchemaProblem> {
  const replicas = path && valueAt(object, path);
  if (path === undefined || typeof replicas !== 'number') return;
  if (replicas < 0) yield { rule: 'out-of-range', path, message: `${replicas} replicas are fewer than none`, help: 'use 0 or more' };
  if (replicas > 2 ** 31 - 1) yield { rule: 'out-of-range', path, message: `${replicas} does not fit into int32` };
}

/** With the name that the server makes of generateName (apiserver, pkg/storage/names). */
function named(object: Record<string, unknown>): Record<string, unknown> {
  const { name, generateName } = isObject(object['metadata']) ? object['metadata'] : {};
  if (name || typeof generateName !== 'string' || generateName === '') return object;
  return { ...object, metadata: { ...(object['metadata'] as object), name: `${generateName.slice(0, 58)}abcde` } };
}

/** The object that is deployed, as the server holds it, but for its status. */
function replaced(old: Manifest | undefined, { schema, status }: ServedKind): Record<string, unknown> | undefined {
  if (old === undefined) return undefined;
  const { object } = asStored({ ...old }, schema);
  return status ? withoutStatus(object) : object;
}

function withoutStatus({ status: _status, ...rest }: Record<string, unknown>): Record<string, unknown> {
  return rest;
}

/** Whether a value takes more bytes as JSON than a limit; most are far smaller, and are only counted roughly. */
function isLarger(value: unknown, limit: number): boolean {
  let left = limit / 8;
  const count = (part: unknown): void => {
    left -= typeof part === 'string' ? part.length + 2 : 8;
    if (left < 0 || part === null || typeof part !== 'object') return;
    for (const key in part) {
      left -= key.length + 4;
      count((part as Record<string, unknown>)[key]);
    }
  };
  count(value);
  // Escapes may take six bytes for a character.
  return left < 0 && JSON.stringify(value).length > limit;
}

function unknownField(path: Path, schema: Schema, kind: string): SchemaProblem {
  const field = String(path.at(-1));
  const parent = path.slice(0, -1);
  const known = Object.keys(schemaAt(schema, parent)?.properties ?? {});
  const where = parent.filter((step) => typeof step === 'string').at(-1) ?? kind;
  const meant = nearest(field, known);
  const help = meant ? `did you mean ${meant}?` : known.length > 0 && known.length < 9 ? `it takes ${either(known)}` : 'remove it';
  return { rule: 'unknown-field', path, message: `${where} has no field ${show(field)}`, help };
}

function schemaAt(schema: Schema, path: Path): Schema | undefined {
  let at: Schema | undefined = schema;
  for (const step of path) {
    if (typeof step === 'number') at = at?.items;
    else at = at?.properties?.[step] ?? (typeof at?.additionalProperties === 'object' ? at.additionalProperties : undefined);
  }
  return at;
}
