import { expect, test } from 'vitest';
import type { Path } from '../../src/core/path';
import { documents } from '../../src/read/documents';
import { Fault } from '../../src/read/fault';
import { places, plainData } from '../../src/read/json-builders';
import { Lines } from '../../src/read/lines';
import { offsetOf, type Place } from '../../src/read/place';
import { isUsual, quickYaml } from '../../src/read/quick/quick-yaml';
import { parseYaml } from '../../src/read/yaml-parse';
import { yamlPlace } from '../../src/read/yaml-place';
import { yamlTree } from '../../src/read/yaml-tree';
import { decodeYaml } from '../../src/read/yaml-value';
import { generator } from './helpers';
import { randomYaml } from './random-yaml';

/** QUICK=1000000 npx vitest run test/read/quick.test.ts for a long run; SEED tells one run from another. */
const runs = Number(process.env['QUICK'] ?? 4000);
const seed = Number(process.env['SEED'] ?? 5);

interface Read {
  readonly value: unknown;
  readonly root: Place;
}

/** What the exact reader makes of a document, or undefined where it refuses it. */
function exactly(text: string): Read | undefined {
  try {
    const tree = yamlTree(parseYaml(text));
    return { value: decodeYaml(tree), root: yamlPlace(tree) };
  } catch (error) {
    if (error instanceof Fault) return undefined;
    throw error;
  }
}

const quickly: typeof quickYaml = (text, builder) => (isUsual(text) ? quickYaml(text, builder) : undefined);

function* paths(value: unknown, path: Path = []): Generator<Path> {
  yield path;
  if (value === null || typeof value !== 'object') return;
  for (const [key, child] of Object.entries(value)) yield* paths(child, [...path, Array.isArray(value) ? Number(key) : key]);
}

/** Every path with where it stands. */
function standing({ value, root }: Read, text: string): string[] {
  const lines = new Lines(text);
  if (value === null) return [];
  return [...paths(value)].map((path) => `${JSON.stringify(path)} ${JSON.stringify(lines.at(offsetOf(root, path)))}`);
}

/** Compares the two readers. @returns whether the quick one read the text at all */
function compare(text: string): boolean {
  const quick = quickly(text, plainData);
  if (quick === undefined) return false;
  const exact = exactly(text);
  expect(exact, `only the quick reader takes ${JSON.stringify(text)}`).toBeDefined();
  if (exact === undefined) return true;
  expect(quick.value, JSON.stringify(text)).toStrictEqual(exact.value);
  expect(JSON.stringify(quick.value)).toBe(JSON.stringify(exact.value));
  const root = quickly(text, places)?.value;
  if (root !== undefined) expect(standing({ value: quick.value, root }, text), JSON.stringify(text)).toEqual(standing(exact, text));
  return true;
}

test(`the quick reader and the exact one read ${runs} texts alike`, () => {
  const random = generator(seed);
  let taken = 0;
  let all = 0;
  for (let run = 0; run < runs; run++) {
    for (const { text } of documents(randomYaml(random))) {
      all++;
      if (compare(text)) taken++;
    }
  }
  // Were it to give up on all of them, nothing would be compared.
  expect(taken / all).toBeGreaterThan(0.2);
});

const long = (lines: readonly string[]): string => `a:\n${lines.map((line) => `  ${line}\n`).join('')}`;

test.each([
  ['anchors and aliases', 'a: &x 1\nb: *x\n'],
  ['tags', 'a: !!str 1\n'],
  ['merges', 'a:\n  <<: {b: 1}\n'],
  ['keys that stand twice', 'a: 1\nb: 2\na: 3\n'],
  ['keys that become the same', '1: 1\n"1": 2\n'],
  ['tabs in indentation', 'a:\n\tb: 1\n'],
  ['keys with ?', '? a\n: b\n'],
  ['indentation that fits nothing', 'a:\n    b: 1\n  c: 2\n'],
  ['a second colon', 'a: b: c\n'],
  ['directives', '%YAML 1.1\n---\na: 1\n'],
  ['infinity', 'a: .inf\n'],
  ['other line breaks', 'a: 1\r\nb: 2\r\n'],
  ['an indentation given as a number', 'a: |2\n    x\n'],
  ['lines in quotes that are not indented', "a: 'b\nc'\n"],
  ['a text that ends without a line break', 'a: |\n  b'],
  ['brackets over several lines', 'a: [\n  1]\n'],
  ['a lone item', 'a:\n  -\n  - 1\n'],
  ['too many levels', long(Array.from({ length: 120 }, (_, i) => `${'  '.repeat(i)}a:`))],
])('%s are left to the exact reader', (_name, text) => {
  expect(quickly(text, plainData)).toBeUndefined();
});

test.each([
  [
    'apiVersion: v1\nkind: List\nitems:\n- a: 1\n  b:\n  - c\n- - d\n  - e: f\n    g:   # h\n      i: j\n',
    { apiVersion: 'v1', kind: 'List', items: [{ a: 1, b: ['c'] }, ['d', { e: 'f', g: { i: 'j' } }]] },
  ],
  ['---\n# c\na: "x\\ty" # d\nb: \'it\'\'s\'\nc: {d: [1, two, "3"], e: {}}\n', { a: 'x\ty', b: "it's", c: { d: [1, 'two', '3'], e: {} } }],
  ['a: |\n  x\n    y\n\n  z\nb: >-\n  x\n  y\n\n  z\nc: |+\n  x\n\n', { a: 'x\n  y\n\nz\n', b: 'x y\nz', c: 'x\n\n' }],
  ['a: one\n  two\n\n  three\nb: "one\n  two"\n', { a: 'one two\nthree', b: 'one two' }],
  [
    'a: 0644\nb: yes\nc: ~\nd:\ne: 1_000\nf: 12:30:45\ng: 1e3\nh: 2001-01-01\non: 1\n',
    { a: 420, b: true, c: null, d: null, e: 1000, f: '12:30:45', g: 1000, h: '2001-01-01', true: 1 },
  ],
])('what manifests use is read quickly: %j', (text, value) => {
  expect(quickly(text, plainData)?.value).toStrictEqual(value);
});
