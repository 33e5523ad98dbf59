import { isObject } from '../../../core/manifest';
import type { Path } from '../../../core/path';
import { modeHelp } from '../mend';
import { error, type IgnitionProblem, quote, warning } from '../problem';
import type { Field, Fields, Shape } from './shape';

export interface Decoded {
  readonly value: unknown;
  readonly problems: readonly IgnitionProblem[];
}

interface Context {
  /** The minor spec version whose fields are known. */
  readonly spec: number;
  readonly problems: IgnitionProblem[];
}

type Struct = Record<string, unknown>;

/**
 * Decodes JSON into a struct as Go's encoding/json does: keys match whatever their case, unknown keys are dropped, null
 * leaves the zero value, and a value of another type is an error while the rest is still decoded.
 */
export function decode(value: unknown, shape: Shape, spec: number): Decoded {
  const problems: IgnitionProblem[] = [];
  return { value: decodeValue(value, shape, [], { spec, problems }, undefined), problems };
}

function decodeValue(value: unknown, shape: Shape, path: Path, context: Context, before: unknown): unknown {
  if (shape.kind === 'struct') return decodeStruct(value, shape.fields, path, context, before);
  if (shape.kind === 'list') return decodeList(value, shape.of, path, context, before);
  if (value === null || value === undefined) return shape.kind === 'string' && shape.plain ? (before ?? '') : undefined;
  if (fits(value, shape.kind)) return value;
  context.problems.push(wrongType(path, wanted[shape.kind], value));
  return before ?? (shape.kind === 'string' && shape.plain ? '' : undefined);
}

function decodeList(value: unknown, of: Shape, path: Path, context: Context, before: unknown): unknown {
  if (value === null || value === undefined) return undefined;
  // A list that is given twice is decoded into itself, item by item.
  const given: readonly unknown[] = Array.isArray(before) ? before : [];
  if (Array.isArray(value)) return value.map((item: unknown, i) => decodeItem(item, of, [...path, i], context, given[i]));
  context.problems.push(wrongType(path, 'a list', value));
  return before;
}

/** A null item of a list is a zero value of its type, not nothing. */
function decodeItem(item: unknown, of: Shape, path: Path, context: Context, before: unknown): unknown {
  return decodeValue(item, of, path, context, before) ?? (of.kind === 'string' ? '' : undefined);
}

function decodeStruct(value: unknown, fields: Fields, path: Path, context: Context, before: unknown): Struct {
  const struct: Struct = isObject(before) ? { ...before } : zero(fields, context.spec);
  if (value === null || value === undefined) return struct;
  if (!isObject(value)) {
    context.problems.push(wrongType(path, 'an object', value));
    return struct;
  }
  // The API server stores keys sorted; of two that mean one field, the later one wins.
  for (const key of sorted(Object.keys(value))) {
    const found = fieldOf(key, fields, context.spec);
    if (found === undefined) {
      context.problems.push(unusedKey([...path, key], key, fields));
      continue;
    }
    const [name, field] = found;
    if (name !== key) context.problems.push(otherCase([...path, key], key, name));
    const decoded = decodeValue(value[key], field.shape, [...path, key], context, struct[name]);
    if (decoded === undefined || (value[key] === null && field.shape.kind === 'struct' && !(name in struct))) delete struct[name];
    else struct[name] = decoded;
  }
  return struct;
}

const sorted = (keys: string[]): string[] => (keys.every((key, i) => i === 0 || (keys[i - 1] ?? '') <= key) ? keys : keys.sort());

/** What is looked up in a struct's fields again and again: a pool can hold tens of thousands of files. */
interface Index {
  readonly byFold: ReadonlyMap<string, readonly [string, Field]>;
  /** Strings that are not pointers: empty where they are missing. */
  readonly plain: readonly (readonly [string, Field])[];
}

const indexes = new WeakMap<Fields, Index>();

function indexOf(fields: Fields): Index {
  const known = indexes.get(fields);
  if (known !== undefined) return known;
  const entries = Object.entries(fields);
  const index: Index = {
    byFold: new Map(entries.map(([name, field]) => [fold(name), [name, field]])),
    plain: entries.filter(([, { shape }]) => shape.kind === 'string' && shape.plain),
  };
  indexes.set(fields, index);
  return index;
}

/** A struct's zero value: strings that are not pointers are empty. */
function zero(fields: Fields, spec: number): Struct {
  const struct: Struct = {};
  for (const [name, { since }] of indexOf(fields).plain) if (since <= spec) struct[name] = '';
  return struct;
}

function fieldOf(key: string, fields: Fields, spec: number): readonly [string, Field] | undefined {
  const exact = Object.hasOwn(fields, key) ? fields[key] : undefined;
  const found = exact === undefined ? indexOf(fields).byFold.get(fold(key)) : ([key, exact] as const);
  return found !== undefined && found[1].since <= spec ? found : undefined;
}

/** encoding/json's case folding, which takes the Kelvin sign for k and the long s for s. */
const fold = (key: string): string =>
  key
    .replaceAll('\u212a', 'k')
    .replaceAll('\u017f', 's')
    .replace(/[A-Z]/g, (c) => c.toLowerCase());

const wanted = { string: 'a string', bool: 'true or false', int: 'a whole number' } as const;

function fits(value: unknown, kind: keyof typeof wanted): boolean {
  if (kind === 'string') return typeof value === 'string';
  if (kind === 'bool') return typeof value === 'boolean';
  return Number.isInteger(value) && Number(value) >= -(2 ** 63) && Number(value) < 2 ** 63;
}

/** What was given; a text that belongs elsewhere may be a file's contents, or secret, and is not shown. */
function describe(value: unknown, want: string): string {
  if (typeof value === 'string') return want === wanted.int || want === wanted.bool ? `the string ${quote(value)}` : 'a string';
  if (Array.isArray(value)) return 'a list';
  return isObject(value) ? 'an object' : `${value}`;
}

function wrongType(path: Path, want: string, value: unknown): IgnitionProblem {
  const name = path.at(-1);
  const what = typeof name === 'string' ? `${name} is` : 'this is';
  if (name === 'mode' && typeof value === 'string')
    return error('file-mode', path, `${what} ${describe(value, want)} where ${want} belongs`, modeHelp(value));
  return error('wrong-type', path, `${what} ${describe(value, want)} where ${want} belongs`, `give ${want}`);
}

function unusedKey(path: Path, key: string, fields: Fields): IgnitionProblem {
  const later = Object.entries(fields).find(([name]) => fold(name) === fold(key))?.[1].since;
  if (later !== undefined)
    return warning(
      'unused-key',
      path,
      `${key} came with spec 3.${later}.0 and is dropped`,
      `set ignition.version to 3.${later}.0 or later, or take it out`,
    );
  return warning(
    'unused-key',
    path,
    `${key} is no field here and is dropped`,
    `take it out, or use one of ${Object.keys(fields).join(', ')}`,
  );
}

const otherCase = (path: Path, key: string, name: string): IgnitionProblem =>
  warning('key-case', path, `${key} is read as ${name}`, `write ${name}`);
