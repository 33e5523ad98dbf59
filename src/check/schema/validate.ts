import type { Schema } from '../../../imports/schema';
import { isObject } from '../../core/manifest';
import type { Path } from '../../core/path';
import { either, nearest, show } from '../words';
import { formats } from './formats';
import type { SchemaProblem, SchemaRuleId } from './problem';
import { goRegex } from './regex';

const typeWords: Readonly<Record<string, string>> = {
  string: 'text',
  integer: 'a whole number',
  number: 'a number',
  boolean: 'true or false',
  object: 'an object',
  array: 'a list',
};

const integerRange: Readonly<Record<string, readonly [number, number]>> = {
  int32: [-(2 ** 31), 2 ** 31 - 1],
  // Beyond 2^63 a JSON number is no int64 any more; the nearest double of the limit is the limit here.
  int64: [-(2 ** 63), 2 ** 63 - 1024],
};

/** What a whole number has to fit into: Go reads what is beyond int64 as a fraction. */
const widthOf = ({ type, format, 'x-kubernetes-int-or-string': either }: Schema): string | undefined =>
  format !== undefined && integerRange[format] ? format : type === 'integer' || either ? 'int64' : undefined;

/**
 * kube-openapi's type check lets a list pass for a text with a format, and its format check looks at texts only
 * (pkg/validation/validate/type.go).
 */
const passesForText = (value: unknown, { type, format }: Schema): boolean =>
  type === 'string' && format !== undefined && Array.isArray(value) && (Object.hasOwn(formats, format) || format === 'password');

function hasType(value: unknown, type: string): boolean {
  switch (type) {
    case 'integer':
      return typeof value === 'number' && Number.isInteger(value);
    case 'object':
      return isObject(value);
    case 'array':
      return Array.isArray(value);
    default:
      return typeof value === type;
  }
}

/** What to write instead, where the value only has the wrong form. */
function repair(value: unknown, type: string): string | undefined {
  if (type === 'string' && (typeof value === 'number' || typeof value === 'boolean')) return `put it in quotes: "${value}"`;
  if (type === 'integer' && typeof value === 'string' && /^-?\d+$/.test(value)) return `leave the quotes away: ${value}`;
  if (type === 'boolean' && typeof value === 'string' && /^(true|false)$/i.test(value))
    return `leave the quotes away: ${value.toLowerCase()}`;
  if (type === 'array') return 'make it a list: each item on a line of its own behind "- "';
  return undefined;
}

/** Whether two JSON values are equal, keys in any order. */
export function equal(a: unknown, b: unknown): boolean {
  if (a === b) return true;
  if (Array.isArray(a)) return Array.isArray(b) && a.length === b.length && a.every((item, i) => equal(item, b[i]));
  if (!isObject(a) || !isObject(b)) return false;
  const keys = Object.keys(a);
  return keys.length === Object.keys(b).length && keys.every((key) => Object.hasOwn(b, key) && equal(a[key], b[key]));
}

/**
 * What the API server's schema validation refuses (kube-openapi, pkg/validation/validate), in an object that has been
 * pruned and defaulted: types, limits, enums, patterns, formats, required fields and alternatives.
 */
export function valueProblems(value: unknown, schema: Schema): SchemaProblem[] {
  const walk = new Walk();
  walk.value(value, schema);
  return walk.problems;
}

class Walk {
  readonly problems: SchemaProblem[] = [];
  readonly #path: (string | number)[] = [];

  #report(rule: SchemaRuleId, message: string, help?: string, below: Path = []): void {
    this.problems.push({ rule, path: [...this.#path, ...below], message, ...(help && { help }) });
  }

  #below(step: string | number, value: unknown, schema: Schema): void {
    this.#path.push(step);
    this.value(value, schema);
    this.#path.pop();
  }

  value(value: unknown, schema: Schema): void {
    if (value === null && schema.nullable) return;
    if (schema['x-kubernetes-int-or-string']) {
      if (typeof value !== 'string' && !hasType(value, 'integer')) {
        this.#report('wrong-type', `${show(value)} is neither a whole number nor text`);
        return;
      }
    } else if (schema.type !== undefined && !hasType(value, schema.type) && !passesForText(value, schema)) {
      this.#report('wrong-type', `${show(value)} is not ${typeWords[schema.type] ?? schema.type}`, repair(value, schema.type));
      return;
    }
    if (schema.enum && !schema.enum.some((allowed) => equal(allowed, value))) this.#unsupported(value, schema.enum);
    if (typeof value === 'string') this.#text(value, schema);
    else if (typeof value === 'number') this.#number(value, schema);
    else if (Array.isArray(value)) this.#list(value, schema);
    else if (isObject(value)) this.#object(value, schema);
    if (schema.allOf || schema.anyOf || schema.oneOf || schema.not) this.#alternatives(value, schema);
  }

  #unsupported(value: unknown, allowed: readonly unknown[]): void {
    const words = allowed.map((a) => show(a));
    const meant =
      typeof value === 'string'
        ? nearest(
            value,
            allowed.filter((a): a is string => typeof a === 'string' && a !== ''),
          )
        : undefined;
    this.#report(
      'unsupported-value',
      `${show(value)} is not one of ${either(words)}`,
      meant ? `did you mean ${show(meant)}?` : `use ${either(words)}`,
    );
  }

  #text(value: string, { minLength, maxLength, pattern, format }: Schema): void {
    if (minLength !== undefined || maxLength !== undefined) {
      const length = [...value].length;
      if (minLength !== undefined && length < minLength)
        this.#report('out-of-range', `${show(value)} is shorter than ${minLength} characters`);
      if (maxLength !== undefined && length > maxLength)
        this.#report('out-of-range', `${length} characters are more than the ${maxLength} allowed`);
    }
    if (pattern !== undefined && !goRegex(pattern).test(value))
      this.#report('pattern-mismatch', `${show(value)} does not match ${pattern}`);
    const fits = format === undefined ? undefined : formats[format];
    if (fits && !fits(value)) this.#report('pattern-mismatch', `${show(value)} is not a valid ${format}`);
  }

  #number(value: number, schema: Schema): void {
    const { minimum, maximum, exclusiveMinimum, exclusiveMaximum, multipleOf } = schema;
    const width = widthOf(schema);
    const [low, high] = (width && integerRange[width]) || [];
    if (low !== undefined && high !== undefined && (value < low || value > high))
      this.#report('out-of-range', `${value} does not fit into ${width}`);
    if (minimum !== undefined && (value < minimum || (exclusiveMinimum && value === minimum))) {
      this.#report('out-of-range', `${value} is less than ${exclusiveMinimum ? 'or equal to ' : ''}${minimum}`, `use ${minimum} or more`);
    }
    if (maximum !== undefined && (value > maximum || (exclusiveMaximum && value === maximum))) {
      this.#report('out-of-range', `${value} is more than ${exclusiveMaximum ? 'or equal to ' : ''}${maximum}`, `use ${maximum} or less`);
    }
    if (multipleOf !== undefined && value % multipleOf !== 0) this.#report('out-of-range', `${value} is no multiple of ${multipleOf}`);
  }

  #list(value: readonly unknown[], { minItems, maxItems, uniqueItems, items }: Schema): void {
    if (minItems !== undefined && value.length < minItems)
      this.#report('out-of-range', `${value.length} items are fewer than the ${minItems} needed`);
    if (maxItems !== undefined && value.length > maxItems)
      this.#report('out-of-range', `${value.length} items are more than the ${maxItems} allowed`);
    if (uniqueItems && value.some((item, i) => value.slice(0, i).some((other) => equal(item, other)))) {
      this.#report('duplicate-item', 'the list holds an item twice');
    }
    if (items) for (let i = 0; i < value.length; i++) this.#below(i, value[i], items);
  }

  #object(value: Record<string, unknown>, schema: Schema): void {
    const { required, properties, additionalProperties, minProperties, maxProperties } = schema;
    if (required) {
      for (const key of required) if (!Object.hasOwn(value, key)) this.#report('required-field', `${key} is missing`, `set ${key}`, [key]);
    }
    if (minProperties !== undefined || maxProperties !== undefined) {
      const count = Object.keys(value).length;
      if (minProperties !== undefined && count < minProperties)
        this.#report('out-of-range', `${count} fields are fewer than the ${minProperties} needed`);
      if (maxProperties !== undefined && count > maxProperties)
        this.#report('out-of-range', `${count} fields are more than the ${maxProperties} allowed`);
    }
    for (const key of Object.keys(value)) {
      const child = properties && Object.hasOwn(properties, key) ? properties[key] : undefined;
      if (child) this.#below(key, value[key], child);
      else if (isObject(additionalProperties)) this.#below(key, value[key], additionalProperties as Schema);
    }
  }

  /** Structural schemas repeat no types here: these only add limits to what was checked above. */
  #alternatives(value: unknown, { allOf, anyOf, oneOf, not }: Schema): void {
    for (const part of allOf ?? []) this.value(value, part);
    const fitting = (parts: readonly Schema[]): number => parts.filter((part) => valueProblems(value, part).length === 0).length;
    if (anyOf && fitting(anyOf) === 0)
      this.#report('schema-alternative', `${show(value)} fits none of the ${anyOf.length} forms allowed here`);
    if (oneOf) {
      const count = fitting(oneOf);
      const fields = [...new Set(oneOf.flatMap((part) => part.required ?? []))];
      if (count !== 1) {
        this.#report(
          'schema-alternative',
          fields.length > 0
            ? `exactly one of ${either(fields)} may be set`
            : `the value fits ${count} of the forms of which it must fit one`,
        );
      }
    }
    if (not && valueProblems(value, not).length === 0) {
      const fields = not.required ?? [];
      this.#report(
        'schema-alternative',
        fields.length > 0 ? `${fields.join(' and ')} may not be set together` : `${show(value)} is not allowed here`,
      );
    }
  }
}
