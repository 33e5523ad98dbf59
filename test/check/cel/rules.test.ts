import { describe, expect, it } from 'vitest';
import type { Schema } from '../../../imports/schema';
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

/** The part of a schema that describes a place. */
function partAt(schema: Schema, at: string): Schema | undefined {
  return at.split('.').reduce<Schema | undefined>((part, name) => {
    const next = part?.properties?.[name.replace('[]', '')];
    return name.endsWith('[]') ? next?.items : next;
  }, schema);
}

/** Every release and version of a kind that has a rule at a case's place, or deeper. */
function having({ rule, kind, at }: Case): typeof stored {
  const found = stored.filter((s) => s.kind === kind && rulesOf(partAt(s.schema, at) ?? {}).has(rule));
  return found.length > 0 ? found : expect.fail(`no ${kind} has the rule ${rule}`);
}

/** What the rule says, for each release and version that has it. */
function broken(one: Case, value: unknown): Record<string, string[]> {
  const { rule, at, was } = one;
  const old = was === undefined ? undefined : objectWith(at, was);
  const said = having(one).map(({ release, version, schema }) => {
    const problems = [...celProblems(schema, objectWith(at, value), old)].filter((problem) => problem.rule === rule);
    return [`${release} ${version}`, problems.map(({ message }) => message)] as const;
  });
  return Object.fromEntries(said);
}

/** Nothing, for each release and version that has the rule. */
const silence = (one: Case): Record<string, string[]> =>
  Object.fromEntries(having(one).map(({ release, version }) => [`${release} ${version}`, []]));

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
    expect(broken(one, one.holds)).toEqual(silence(one));
  });

  it('refuses what does not, in one line, in every release that has the rule', () => {
    for (const [release, [message, ...more]] of Object.entries(broken(one, one.fails))) {
      expect(message, release).toMatch(/^[^\n]+$/);
      expect(more).toEqual([]);
    }
  });
});

describe('transition rules', () => {
  it.each(cases.filter(({ was }) => was !== undefined))('say nothing of a new object: $rule', (one) => {
    expect(broken({ ...one, was: undefined }, one.fails)).toEqual(silence(one));
  });
});
