import { expect, test } from 'vitest';
import { readText } from '../../src/read/read-text';
import { dataOf, head, refusal } from './helpers';

const names = (text: string): unknown[] => readText(text, 'f.yaml').map(({ manifest }) => Reflect.get(manifest.metadata ?? {}, 'name'));
const named = (name: string): string => `${head}metadata: {name: ${name}}\n`;

test('documents are cut at their markers, and empty ones dropped', () => {
  const text = `# hello\n---\n${named('a')}---\n# nothing\n---\n~\n--- # b\n${named('b')}...\n---\n---\n${named('c')}...\n`;
  const docs = readText(text, 'f.yaml');
  expect(names(text)).toEqual(['a', 'b', 'c']);
  expect(docs.map(({ origin }) => [origin.index, origin.line])).toEqual([
    [0, 3],
    [1, 11],
    [2, 17],
  ]);
});

test('what looks like a marker inside a value is none', () => {
  expect(dataOf('\n  v: |\n    ---\n    a\n')).toEqual({ v: '---\na\n' });
});

test.each(['\uFEFF', '%YAML 1.1\n---\n', '# c\n%TAG !y! tag:yaml.org,2002:\n---\n', '--- '])('%j may stand before a document', (start) => {
  expect(names(`${start}${start === '--- ' ? '\n' : ''}${named('a')}`)).toEqual(['a']);
});

test('line breaks may be those of any system', () => {
  for (const line of ['\r\n', '\r', '\u0085'])
    expect(dataOf('\n  a: |\n    x\n    y\n  b: z\n'.replaceAll('\n', line))).toEqual({ a: 'x\ny\n', b: 'z' });
});

test('aliases are copies of what their anchor stood for then', () => {
  const data = dataOf('\n  a: &x {k: 1}\n  b: *x\n  c: &x 2\n  d: *x\n') as Record<string, unknown>;
  expect(data).toEqual({ a: { k: 1 }, b: { k: 1 }, c: 2, d: 2 });
  expect(data.a).not.toBe(data.b);
});

test('a merge loses to the keys after it and wins over those before it, as in go-yaml v2', () => {
  expect(dataOf('\n  a: &x {k: 1, l: 2}\n  b:\n    k: 0\n    <<: *x\n    l: 3\n')).toMatchObject({ b: { k: 1, l: 3 } });
});

test('of several merged maps the first wins', () => {
  expect(dataOf('\n  b:\n    <<: [{k: 1}, {k: 2, l: 3}]\n')).toEqual({ b: { k: 1, l: 3 } });
});

test('a quoted << is a key', () => {
  expect(dataOf('\n  "<<": {k: 1}\n')).toEqual({ '<<': { k: 1 } });
});

test.each([
  ['\n  raw: \'{\n     "a": 1\n  }\'\n  b: 2\n', { raw: '{ "a": 1 }', b: 2 }],
  ["\n  raw: 'a\nb\n\nc'\n", { raw: 'a b\nc' }],
  ['\n  raw: "a\n\\"b\n c"\n', { raw: 'a "b c' }],
  ['\n  l: [\n1,\n{a: "}\n",\nb: c}\n]\n  m: 1\n', { l: [1, { a: '} ', b: 'c' }], m: 1 }],
  ['\n  l: [1, 2]# c\n  m: "x"# d\n', { l: [1, 2], m: 'x' }],
])('quotes and brackets need no indentation: %j', (text, value) => {
  expect(dataOf(text)).toEqual(value);
});

test('what follows an outdented text keeps its line', () => {
  const [doc] = readText(`${head}data:\n  a: 'x\n}'\n  b: 2\n`, 'f.yaml');
  expect(doc?.origin.locate(['data', 'b'])).toEqual({ line: 6, column: 3 });
});

test.each([
  ['a tab as indentation', '\n\ta: b\n', 4],
  ['a tab after a dash', '\n  -\ta\n', 4],
  ['a tab on a blank line', '\n  a: b\n\t\n', 5],
  ['an open quote', "\n  a: 'b\n", 4],
  ['an open bracket', '\n  a: [b\n', 4],
  ['a second colon', '\n  a: b: c\n', 4],
  ['a line without colon', '\n  a: b\n  c\n', 5],
  ['a list where a value was', '\n  a: - b\n', 4],
  ['a reserved character', '\n  a: @b\n', 4],
  ['an alias without anchor', '\n  a: *b\n', 4],
  ['an alias before its anchor', '\n  a: *b\n  c: &b 1\n', 4],
  ['an anchor with dots', '\n  a: &b.c 1\n', 4],
  ['a merge of what is no map', '\n  <<: 1\n', 4],
  ['a merge of an alias of no map', '\n  a: &x 1\n  <<: *x\n', 5],
  ['a colon at the beginning inside brackets', '\n  a: [::/0]\n', 4],
  ['a question mark inside brackets', '\n  a: [http://x?y]\n', 4],
  ['a key over two lines inside brackets', '\n  a: {b\n    c: d}\n', 4],
  ['a control character', '\n  a: b\u0001\n', 4],
  ['a fitting name of no tag', '\n  a: !x!y b\n', 4],
])('%s is refused with its line', (_name, text, line) => {
  expect(refusal(() => dataOf(text))).toMatchObject({ file: 'f.yaml', line });
});

test('another version of YAML is refused', () => {
  expect(refusal(() => names(`%YAML 1.2\n---\n${named('a')}`)).message).toContain('1.1');
});

test('an anchor that contains itself is refused', () => {
  expect(refusal(() => dataOf('\n  a: &x\n    b: *x\n'))).toMatchObject({ line: 5, column: 8 });
});

test('aliases that multiply are refused', () => {
  const letters = 'abcdefghi';
  const bomb = [...letters].map((letter, i) => `  ${letter}: &${letter} [${Array(9).fill(i === 0 ? '1' : `*${letters[i - 1]}`)}]\n`);
  expect(refusal(() => dataOf(`\n${bomb.join('')}`)).message).toContain('aliases');
});

test.each([1100, 20_000])('%i levels in each other are refused', (levels) => {
  expect(refusal(() => dataOf(`\n  a: ${'['.repeat(levels)}${']'.repeat(levels)}\n`)).message).toMatch(/deep|missing/);
});

test('a key that stands twice is refused with both lines', () => {
  const { message } = refusal(() => dataOf('\n  a: 1\n  b: 2\n  "a": 3\n'));
  expect(message).toBe('f.yaml:6:3: the key "a" stands twice in one map, on line 4 and on line 6; keep one of them');
});

test('keys that become the same text are the same key', () => {
  expect(refusal(() => dataOf('\n  1: a\n  "1": b\n'))).toMatchObject({ line: 5 });
});

test('__proto__, constructor and prototype are plain data', () => {
  const data = dataOf('\n  __proto__: {polluted: 1}\n  constructor: 2\n  prototype: 3\n') as object;
  expect(Object.keys(data)).toEqual(['__proto__', 'constructor', 'prototype']);
  expect(Object.getPrototypeOf(data)).toBe(Object.prototype);
  expect(Reflect.get({}, 'polluted')).toBeUndefined();
});

test('a YAML document beyond 4 MiB is refused', () => {
  expect(refusal(() => dataOf(`\n  a: ${'x'.repeat(4 * 1024 * 1024)}\n`)).message).toContain('4 MiB');
});

test('messages show no values', () => {
  for (const text of [
    '\n  a: hunter2: x\n',
    '\n  a: [hunter2\n',
    "\n  a: 'hunter2\n",
    '\n  a: !!int hunter2\n',
    '\n  a: "\\q hunter2"\n',
    '\n  a: @hunter2\n',
  ])
    expect(refusal(() => dataOf(text)).message).not.toContain('hunter2');
});
