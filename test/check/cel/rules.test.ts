import { describe, expect, it } from 'vitest';
import { compile } from '../../../src/check/cel/compile';
import { celProblems } from '../../../src/check/cel/walk';
import type { Case } from './cases/case';
import { cases } from './cases/index';
import { rulesOf, stored } from './stored';

const all = [...new Set(stored.flatMap(({ schema }) => [...rulesOf(schema)]))];

/** An object that holds one value at a place. */
function objectWith(at: string, value: unknown): unknown {
  return at.split('.').reduceRight((inner, name) => {
    const key = name.replace('[]', '');
    return { [key]: name.endsWith('[]') ? [inner] : inner };
  }, value);
}

function broken({ rule, kind, at, was }: Case, value: unknown): string[] {
  const newest = stored.findLast((s) => s.kind === kind && rulesOf(s.schema).has(rule));
  if (!newest) throw new Error(`no ${kind} has the rule ${rule}`);
  const old = was === undefined ? undefined : objectWith(at, was);
  return [...celProblems(newest.schema, objectWith(at, value), old)]
    .filter((problem) => problem.rule === rule)
    .map(({ message }) => message);
}

describe('the stored rules', () => {
  it.each(all)('%s compiles', (rule) => {
    expect(() => compile(rule)).not.toThrow();
  });

  it('each have a case that holds and one that fails', () => {
    expect(new Set(cases.map(({ rule }) => rule))).toEqual(new Set(all));
  });

  it('each have words of their own', () => {
    const rules = stored.flatMap(({ schema }) => [...rulesIn(schema)]);
    expect(rules.filter(({ message }) => message === undefined)).toEqual([]);
  });
});

function* rulesIn(schema: (typeof stored)[number]['schema']): Iterable<{ readonly message?: string }> {
  yield* schema['x-kubernetes-validations'] ?? [];
  for (const child of [...Object.values(schema.properties ?? {}), schema.items, schema.additionalProperties]) {
    if (typeof child === 'object') yield* rulesIn(child);
  }
}

describe.each(cases)('$kind $at: $rule', (one) => {
  it('keeps what fulfils it', () => {
    expect(broken(one, one.holds)).toEqual([]);
  });

  it('refuses what does not, in one line', () => {
    const [message, ...more] = broken(one, one.fails);
    expect(message).toMatch(/^[^\n]+$/);
    expect(more).toEqual([]);
  });
});

describe('transition rules', () => {
  it.each(cases.filter(({ was }) => was !== undefined))('say nothing of a new object: $rule', (one) => {
    expect(broken({ ...one, was: undefined }, one.fails)).toEqual([]);
  });
});
