import { expect, test } from 'vitest';
import { readText } from '../../src/read/read-text';
import { refusal } from './helpers';

const object = (name: string, rest: object = {}): string =>
  JSON.stringify({ apiVersion: 'v1', kind: 'ConfigMap', metadata: { name }, ...rest });
const names = (text: string): unknown[] => readText(text, 'f').map(({ manifest }) => manifest.metadata?.name);

test('one value, JSON Lines and any other stream are read', () => {
  const pretty = JSON.stringify(JSON.parse(object('b')), null, '\t');
  expect(names(object('a'))).toEqual(['a']);
  expect(names(`${object('a')}\n\n${object('b')}\r\n`)).toEqual(['a', 'b']);
  expect(names(`\uFEFF${pretty}\n${object('c')} ${pretty}`)).toEqual(['b', 'c', 'b']);
  expect(names(`null\n${object('a')}`)).toEqual(['a']);
  expect(names(`${object('a')}\n---\n${object('b')}`)).toEqual(['a', 'b']);
});

test('documents know their index and place', () => {
  const [first, second] = readText(` ${object('a')} ${object('b')}\n`, 'f');
  expect([first?.origin.index, second?.origin.index]).toEqual([0, 1]);
  expect(first?.origin.locate([])).toEqual({ line: 1, column: 2 });
  expect(second?.origin.locate(['metadata', 'name'])).toEqual({
    line: 1,
    column: 2 + object('a').length + 1 + object('b').indexOf('"name"'),
  });
});

test('every kind of value is read', () => {
  const data = { a: [true, false, null, -1.5e3, 0, 1e21], b: {}, c: [], d: '\u0000"\\/é😀\u2028', '': 1 };
  expect(readText(object('a', { data }), 'f')[0]?.manifest).toMatchObject({ data });
});

test('a lone surrogate becomes U+FFFD, as in Go', () => {
  expect(readText('{"apiVersion":"v1","kind":"K","a":"\\ud800x"}', 'f')[0]?.manifest).toMatchObject({ a: '\uFFFDx' });
});

test('JSON that is only YAML is read as YAML', () => {
  expect(readText('{apiVersion: v1, kind: K, "a": [0644, y,],}', 'f')[0]?.manifest).toMatchObject({ a: [420, true] });
});

test.each([
  ['a missing brace', '{"apiVersion":"v1",\n"kind":"K"', 2],
  ['a broken line', `${object('a')}\n{"apiVersion":}\n`, 2],
  ['a broken word', `${object('a')}\n${object('b')}\n{"a": tru}`, 3],
  ['a second bracket', '{"apiVersion":"v1","kind":"K"}\n}', 2],
  ['a bad escape', '{"apiVersion":"v1","kind":"K",\n"a":"\\q"}', 2],
])('%s is refused with its line', (_name, text, line) => {
  expect(refusal(() => readText(text, 'f.json'))).toMatchObject({ line });
});

test('a key that stands twice is refused with both lines', () => {
  const text = '{"apiVersion":"v1","kind":"K",\n"a":1,\n"a":2}';
  expect(refusal(() => readText(text, 'f.json')).message).toMatch(
    /^f\.json:3:1: the key "a" stands twice in one map, on line 2 and on line 3; /,
  );
});

test('__proto__ is plain data', () => {
  const [doc] = readText('{"apiVersion":"v1","kind":"K","__proto__":{"polluted":1},"constructor":{"prototype":1}}', 'f');
  expect(Object.keys(doc?.manifest ?? {})).toContain('__proto__');
  expect(Object.getPrototypeOf(doc?.manifest)).toBe(Object.prototype);
  expect(Reflect.get({}, 'polluted')).toBeUndefined();
  expect(doc?.origin.locate(['__proto__', 'polluted'])).toEqual({ line: 1, column: 44 });
});

test('values too deep in each other are refused', () => {
  expect(refusal(() => readText(`{"a":${'['.repeat(100_000)}`, 'f.json')).message).toContain('deep');
});

test('messages show no values', () => {
  for (const text of ['{"a": hunter2}', '{"a": "hunter2}', '{"a": "\\q hunter2"}', '{"a": "hunter2" "b"}'])
    expect(refusal(() => readText(text, 'f.json')).message).not.toContain('hunter2');
});
