import { describe, expect, it } from 'vitest';
import type { CelRule, Schema } from '../../../imports/schema';
import { type CelProblem, celProblems } from '../../../src/check/cel/walk';
import { printPath } from '../../../src/core/path';

const object = (properties: Record<string, Schema>, ...rules: (string | CelRule)[]): Schema => ({
  type: 'object',
  properties,
  ...ruled(rules),
});
const ruled = (rules: readonly (string | CelRule)[]): Schema => ({
  'x-kubernetes-validations': rules.map((rule) => (typeof rule === 'string' ? { rule } : rule)),
});
const text: Schema = { type: 'string' };
const integer: Schema = { type: 'integer' };

/** Where something is refused. */
const paths = (schema: Schema, value: unknown, old?: unknown, ratcheting?: boolean): string[] =>
  [...celProblems(schema, value, old, ratcheting)].map(({ path }) => printPath(path));
const only = (schema: Schema, value: unknown, old?: unknown): CelProblem | undefined => [...celProblems(schema, value, old)][0];

describe('the walk', () => {
  it('finds rules in fields, maps and lists', () => {
    const schema = object({
      m: { type: 'object', additionalProperties: { ...text, ...ruled(["self != ''"]) } },
      l: { type: 'array', items: object({ a: integer }, 'self.a > 0') },
    });
    expect(paths(schema, { m: { 'a.b/c': '', d: 'e' }, l: [{ a: 1 }, { a: 0 }] })).toEqual(['m["a.b/c"]', 'l[1]']);
  });

  it('asks no rule of what is absent or null', () => {
    const schema = object({ a: { ...text, nullable: true, ...ruled(['false']) } });
    expect(paths(schema, {})).toEqual([]);
    expect(paths(schema, { a: null })).toEqual([]);
  });

  it('shows a rule at the root only the names in the metadata', () => {
    const metadata: Schema = { type: 'object' };
    expect(paths(object({ metadata }, "self.metadata.name == 'a'"), { metadata: { name: 'a' } })).toEqual([]);
    expect(
      paths(object({ metadata }, "self.kind == 'K' && self.apiVersion == 'v1'"), { kind: 'K', apiVersion: 'v1', metadata: {} }),
    ).toEqual([]);
    expect(paths(object({ metadata }, 'has(self.metadata.labels)'), { metadata: { labels: {} } })).toEqual(['']);
  });

  it('shows no fields that only preserving keeps', () => {
    const schema = object({ o: { ...object({ a: text }, 'has(self.b)'), 'x-kubernetes-preserve-unknown-fields': true } });
    expect(paths(schema, { o: { b: 1 } })).toEqual(['o']);
  });

  it('asks the rules of allOf too', () => {
    const schema = object({ a: { ...text, allOf: [ruled(["self.startsWith('x')"])] } });
    expect(paths(schema, { a: 'y' })).toEqual(['a']);
    expect(paths(schema, { a: 'xy' })).toEqual([]);
  });

  it('refuses what cannot be evaluated', () => {
    expect(paths(object({ a: text }, "self.a == 'b'"), {})).toEqual(['']);
  });

  it('blames the field that the rule names', () => {
    const schema = object({
      o: object({ 'a.b': text, c: text }, { rule: 'false', fieldPath: ".['a.b']" }, { rule: 'false', fieldPath: '.c' }),
    });
    expect(paths(schema, { o: {} })).toEqual(['o["a.b"]', 'o.c']);
  });
});

describe('values are typed by the schema', () => {
  it.each<[string, Schema, unknown, string]>([
    ['integer', integer, 3, 'self.v / 2 == 1'],
    ['number', { type: 'number' }, 3, 'self.v / 2.0 == 1.5'],
    ['date-time', { type: 'string', format: 'date-time' }, '2026-01-01T00:00:00Z', 'self.v.getFullYear() == 2026'],
    ['duration', { type: 'string', format: 'duration' }, '90s', "self.v == duration('1m30s')"],
    ['byte', { type: 'string', format: 'byte' }, 'YWI=', "self.v == b'ab'"],
    ['int or string, a number', { 'x-kubernetes-int-or-string': true }, 5, 'type(self.v) == int && self.v == 5'],
    ['int or string, a text', { 'x-kubernetes-int-or-string': true }, '5%', "type(self.v) == string && self.v.endsWith('%')"],
    [
      'a null map value',
      { type: 'object', additionalProperties: { ...text, nullable: true } },
      { a: null },
      "'a' in self.v && self.v.a == null",
    ],
    ['a null field', object({ a: { ...text, nullable: true } }), { a: null }, '!has(self.v.a)'],
    ['a map', { type: 'object', additionalProperties: text }, { a: 'b' }, "self.v.all(k, self.v[k] == 'b') && size(self.v) == 1"],
  ])('%s', (_, v, value, rule) => {
    expect(paths(object({ v }, rule), { v: value })).toEqual([]);
  });

  it('names that are no identifiers are written with escapes', () => {
    const schema = object(
      { 'a-b': text, 'c.d/e': text, f__g: text, namespace: text },
      "self.a__dash__b + self.c__dot__d__slash__e + self.f__underscores__g + self.__namespace__ == '1234'",
    );
    expect(paths(schema, { 'a-b': '1', 'c.d/e': '2', f__g: '3', namespace: '4' })).toEqual([]);
  });

  it('lists compare and add as their type tells', () => {
    const list = (type: 'set' | 'map' | 'atomic', items: Schema): Schema => ({
      type: 'array',
      items,
      'x-kubernetes-list-type': type,
      'x-kubernetes-list-map-keys': ['k'],
    });
    const pair = (items: Schema, type: 'set' | 'map' | 'atomic', rule: string): Schema =>
      object({ a: list(type, items), b: list(type, items) }, rule);
    expect(paths(pair(text, 'set', 'self.a == self.b && size(self.a + self.b) == 2'), { a: ['x', 'y'], b: ['y', 'x'] })).toEqual([]);
    expect(paths(pair(text, 'atomic', 'self.a != self.b && size(self.a + self.b) == 4'), { a: ['x', 'y'], b: ['y', 'x'] })).toEqual([]);
    const item = object({ k: text, v: text });
    const a = [{ k: '1', v: 'x' }, { k: '2' }];
    expect(paths(pair(item, 'map', 'self.a == self.b'), { a, b: [...a].reverse() })).toEqual([]);
    expect(
      paths(pair(item, 'map', "(self.a + self.b).map(i, i.v) == ['y', 'z']"), {
        a: [{ k: '1', v: 'x' }],
        b: [
          { k: '2', v: 'z' },
          { k: '1', v: 'y' },
        ],
      }),
    ).toEqual([]);
  });
});

describe('transition rules', () => {
  const fixed: Schema = { ...text, ...ruled(['self == oldSelf']) };

  it('follow fields and maps', () => {
    expect(paths(object({ a: fixed }), { a: 'y' }, { a: 'x' })).toEqual(['a']);
    expect(paths(object({ a: fixed }), { a: 'y' }, {})).toEqual([]);
    expect(paths(object({ m: { type: 'object', additionalProperties: fixed } }), { m: { a: 'y', b: 'z' } }, { m: { a: 'x' } })).toEqual([
      'm.a',
    ]);
  });

  it('follow the items of a list by their keys, and of no other list', () => {
    const items = object({ k: text, v: fixed });
    const list = (extra: Schema): Schema => object({ l: { type: 'array', items, ...extra } });
    const [now, before] = [
      {
        l: [
          { k: 'b', v: '2' },
          { k: 'a', v: 'x' },
        ],
      },
      {
        l: [
          { k: 'a', v: '1' },
          { k: 'b', v: '2' },
        ],
      },
    ];
    expect(paths(list({ 'x-kubernetes-list-type': 'map', 'x-kubernetes-list-map-keys': ['k'] }), now, before)).toEqual(['l[1].v']);
    expect(paths(list({ 'x-kubernetes-list-type': 'atomic' }), now, before)).toEqual([]);
    expect(paths(list({}), now, before)).toEqual([]);
  });

  it('with an optional old value are asked of new objects too', () => {
    const schema = object({ a: { ...text, ...ruled([{ rule: "oldSelf.hasValue() || self == 'x'", optionalOldSelf: true }]) } });
    expect(paths(schema, { a: 'y' })).toEqual(['a']);
    expect(paths(schema, { a: 'y' }, { a: 'z' })).toEqual([]);
  });

  it('are not left out by ratcheting, other rules are where nothing changed', () => {
    const schema = object({ a: { ...text, ...ruled(["self == 'x'", 'self != oldSelf']) }, b: text });
    const old = { a: 'y', b: '1' };
    expect(paths(schema, { a: 'y', b: '2' }, old)).toEqual(['a', 'a']);
    expect(paths(schema, { a: 'y', b: '2' }, old, true)).toEqual(['a']);
    expect(paths(schema, { a: 'z', b: '2' }, old, true)).toEqual(['a']);
  });

  it('below an unchanged list without keys, old faults may stay', () => {
    const schema = object({ l: { type: 'array', 'x-kubernetes-list-type': 'atomic', items: { ...text, ...ruled(["self == 'x'"]) } } });
    expect(paths(schema, { l: ['y'] }, { l: ['y'] }, true)).toEqual([]);
    expect(paths(schema, { l: ['y', 'z'] }, { l: ['y'] }, true)).toEqual(['l[0]', 'l[1]']);
  });
});

describe('the words', () => {
  it('are those of the rule with a short value, and the value before', () => {
    const schema = object({ a: { ...text, ...ruled([{ rule: 'self == oldSelf', message: 'cannot be changed' }]) } });
    expect(only(schema, { a: 'y' }, { a: 'x' })).toMatchObject({ message: 'cannot be changed: "y" (was "x")', rule: 'self == oldSelf' });
    expect(only(schema, { a: 'y' }, { a: 'x' })?.help).toContain('deployed');
  });

  it('show neither long values nor objects', () => {
    const schema = object({ a: { ...text, ...ruled([{ rule: 'false', message: 'wrong' }]) } }, { rule: 'false', message: 'wrong too' });
    expect([...celProblems(schema, { a: 'y'.repeat(61) }, undefined)].map(({ message }) => message)).toEqual(['wrong too', 'wrong']);
  });

  it('without a message name the rule', () => {
    expect(only(object({}, 'false'), {})?.message).toBe('does not fulfil the rule `false`');
  });
});
