import { describe, expect, it } from 'vitest';
import type { Schema } from '../../../imports/schema';
import { celProblems } from '../../../src/check/cel/walk';
import { printPath } from '../../../src/core/path';
import { cases } from './cases/index';
import { stored } from './stored';

/** One step into an object: a field, an item of a list, or an entry of a map. */
type Step = string | '[]' | '{}';

interface Place {
  readonly steps: readonly Step[];
  readonly rule: string;
  readonly schema: Schema;
}

/** Every rule of a schema, with where it stands. */
function* places(schema: Schema, steps: readonly Step[] = []): Generator<Place> {
  for (const { rule } of schema['x-kubernetes-validations'] ?? []) yield { steps, rule, schema };
  for (const [name, child] of Object.entries(schema.properties ?? {})) yield* places(child, [...steps, name]);
  if (schema.items) yield* places(schema.items, [...steps, '[]']);
  if (typeof schema.additionalProperties === 'object') yield* places(schema.additionalProperties, [...steps, '{}']);
}

const objectWith = (steps: readonly Step[], value: unknown): unknown =>
  steps.reduceRight((inner, step) => (step === '[]' ? [inner] : { [step === '{}' ? 'entry' : step]: inner }), value);

/** Two different values of a schema's type. */
function two(schema: Schema): readonly [unknown, unknown] {
  switch (schema.type) {
    case 'boolean':
      return [true, false];
    case 'integer':
    case 'number':
      return [1, 2];
    case 'array':
      return [[two(schema.items ?? {})[0]], [two(schema.items ?? {})[1]]];
    case 'object': {
      const [[name, child] = ['entry', {}]] = Object.entries(schema.properties ?? {});
      const [a, b] = two(child);
      return [{ [name]: a }, { [name]: b }];
    }
    default:
      return ['a', 'b'];
  }
}

/** A value that breaks a rule, and what it replaces. */
function breaking({ rule, schema }: Place): { readonly fails: unknown; readonly was?: unknown } {
  if (rule !== 'self == oldSelf') return cases.find((one) => one.rule === rule) ?? expect.fail(`no case for ${rule}`);
  const [was, fails] = two(schema);
  return { was, fails };
}

const kinds = ['HostedCluster', 'NodePool'];

describe.each(stored.filter(({ kind }) => kinds.includes(kind)))('$kind $version of $release', ({ schema }) => {
  const all = [...places(schema)];
  it('every rule fires where it stands', () => {
    const silent = all.filter((place) => {
      const { fails, was } = breaking(place);
      const old = was === undefined ? undefined : objectWith(place.steps, was);
      return ![...celProblems(schema, objectWith(place.steps, fails), old)].some(({ rule }) => rule === place.rule);
    });
    expect(silent.map(({ steps, rule }) => `${printPath([...steps])}: ${rule}`)).toEqual([]);
  });
});
