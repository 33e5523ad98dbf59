import type { Schema } from '../../../imports/schema';
import type { RuleFacts } from '../../check/catalogue';
import { valueProblems } from '../../check/schema/validate';
import { either, nearest } from '../../check/words';
import type { Position } from '../../core/doc';
import { isObject } from '../../core/manifest';
import { type Path, printPath, valueAt } from '../../core/path';
import { InputError } from '../../read/error';
import type { PartContent } from '../../read/part';
import { offsetOf } from '../../read/place';
import { configSchema, turns } from './schema';

interface Mistake {
  readonly path: Path;
  readonly message: string;
  readonly help: string;
}

/**
 * Holds a config file against its schema.
 * @throws InputError for the first thing that it may not hold
 */
export function refuseMistakes(content: PartContent, file: string, rules: readonly RuleFacts[]): void {
  const schema = configSchema(rules) as Schema;
  const [wrong] = [...unknownKeys(content.value, schema, rules), ...wrongValues(content.value, schema)];
  if (wrong === undefined) return;
  const { line, column } = placeIn(content, wrong.path);
  const at = printPath(wrong.path);
  throw new InputError(file, `${at === '' ? '' : `${at}: `}${wrong.message}`, wrong.help, line, column);
}

/** Where something stands in a config file. */
export function placeIn(content: PartContent, path: Path): Position {
  const { root, lines } = content.places();
  return lines.at(offsetOf(root, path));
}

function* unknownKeys(value: unknown, { properties = {} }: Schema, rules: readonly RuleFacts[], path: Path = []): Generator<Mistake> {
  if (!isObject(value) || Object.keys(properties).length === 0) return;
  for (const [key, child] of Object.entries(value)) {
    const known = Object.hasOwn(properties, key) ? properties[key] : undefined;
    if (known) yield* unknownKeys(child, known, rules, [...path, key]);
    else yield unknown(key, Object.keys(properties), rules, [...path, key]);
  }
}

function unknown(key: string, known: readonly string[], rules: readonly RuleFacts[], path: Path): Mistake {
  if (path[0] === 'rules' && rules.some(({ id }) => id === key))
    return { path, message: 'the cluster rejects what breaks this rule', help: 'leave it out: it cannot be turned down' };
  const meant = nearest(key, known);
  if (path[0] === 'rules')
    return { path, message: 'there is no such rule', help: meant === undefined ? 'see cdk8s-openshift rules' : `did you mean ${meant}?` };
  return { path, message: 'there is no such setting', help: meant === undefined ? `use ${either(known)}` : `did you mean ${meant}?` };
}

function* wrongValues(value: unknown, schema: Schema): Generator<Mistake> {
  for (const { path, message, help } of valueProblems(value, schema)) {
    const unquoted = typeof valueAt(value, path) === 'number' && (path.at(-1) === 'release' || path.includes('operators'));
    // A number has lost the last zero of 4.20 already, and off is no text either.
    const own = unquoted ? "put it in quotes as you meant it, such as '4.20'" : path[0] === 'rules' ? `use ${either(turns)}` : help;
    yield { path, message, help: own ?? 'correct it, or leave it out' };
  }
}
