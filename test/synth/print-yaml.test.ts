import { Yaml } from 'cdk8s';
import { expect, test } from 'vitest';
import { printYaml } from '../../src/run/synthesizer/print-yaml';
import { generator } from '../read/helpers';

/** PRINT=1000000 npx vitest run test/synth/print-yaml.test.ts for a long run; SEED tells one run from another. */
const runs = Number(process.env['PRINT'] ?? 3000);
const seed = Number(process.env['SEED'] ?? 3);

const whole = [
  ...[
    'y',
    'No',
    'on',
    'OFF',
    'true',
    'False',
    'null',
    '~',
    'Null',
    'nul',
    'yes!',
    'e5',
    'E+10',
    'e',
    'ee5',
    'd5',
    '1e3',
    '1.',
    '.5',
    '+.5',
    '-',
    '--',
    '-a',
  ],
  ...[
    '0',
    '-0',
    '007',
    '0o17',
    '0x1F',
    '0b11',
    '1_000',
    '190:20:30',
    '12:30',
    '1:2:3:4',
    '2001-01-01',
    '2001-12-14t21:59:43.10-05:00',
    '2001-12-14 21:59:43.10 Z',
    '4.16.0',
    '4.16',
    '10.0.0.1',
    '10.0.0.0/8',
    '1..2',
    '1.2.',
  ],
  ...[
    '.inf',
    '-.INF',
    '.nan',
    '<<',
    '=',
    '',
    ' ',
    'a ',
    ' a',
    'a:',
    ':a',
    'a: b',
    'a:b',
    'a #b',
    'a#b',
    '#a',
    'a\t',
    '\ta',
    'a\tb',
    'a:\tb',
    'a\t#b',
    '- a',
    '-\ta',
    '?',
    '? a',
    '?a',
    '!a',
    '&a',
    '*a',
    '%a',
    '@a',
    '`a',
  ],
  ...[
    '[a',
    ']a',
    '{a',
    '}a',
    ',a',
    'a[b]',
    '|',
    '>',
    '"',
    "'",
    '"a"',
    "it's",
    `"it's"`,
    'a"b',
    '\\',
    'a\\b',
    '---',
    '--- a',
    '...',
    '---a',
    '$HOME',
    '(a)',
    '/a/b',
    '_a',
    'a'.repeat(200),
    'word '.repeat(60),
    'é',
    '😀',
    '\ud800',
    '\u2028',
    '\u0085',
    '\u0000',
    '\u001b[0m',
    '\r',
    'a\rb',
    '\ufeff',
  ],
  ...[
    '\n',
    'a\n',
    '\na',
    'a\nb',
    'a\nb\n',
    'a\nb\n\n',
    'a\n\nb',
    'a \nb',
    'a\n b',
    ' a\nb',
    '\ta\nb',
    'a\nb ',
    'a\nb\n ',
    'a\nb\t',
    'a\n\n\n',
    'a\r\nb\r\n',
    '---\na',
    'a\n---\nb',
    '%a\nb',
    '# a\nb',
    'a: b\nc: d\n',
    '- a\n- b',
    'a\u0000\nb',
    '😀\nb',
    `${'x'.repeat(100)}\ny`,
  ],
];

const parts = [
  'a',
  ' ',
  ':',
  '#',
  '-',
  '\n',
  '\t',
  '0',
  '.',
  'e',
  '"',
  "'",
  '_',
  '/',
  '\\',
  'é',
  '?',
  '+',
  'x',
  'T',
  '\n\n',
  ': ',
  ' #',
  '1',
  '%',
];

type Random = (below: number) => number;
const pick = <T>(random: Random, from: readonly T[]): T => from[random(from.length)] as T;

const text = (random: Random): string =>
  random(2) === 0 ? pick(random, whole) : Array.from({ length: random(6) }, () => pick(random, parts)).join('');

function value(random: Random, depth: number): unknown {
  const kind = random(depth > 0 ? 9 : 6);
  if (kind < 4) return text(random);
  if (kind === 4) return random(2) === 0;
  if (kind === 5)
    return pick<unknown>(random, [0, 1, -1, -0, 1.5, 1e21, 1e-7, 2 ** 53, Number.NaN, Number.POSITIVE_INFINITY, 0.1, undefined, null]);
  if (kind === 6) return Array.from({ length: random(4) }, () => value(random, depth - 1));
  return map(random, depth - 1);
}

/** Mostly harmless keys, so that most objects are not left to the library as a whole. */
const key = (random: Random, at: number): string =>
  random(12) === 0 ? text(random) : pick(random, ['a', 'b.c/d', 'spec', 'x-y', 'k']) + at;

const map = (random: Random, depth: number): Record<string, unknown> =>
  Object.fromEntries(Array.from({ length: random(5) }, (_, at) => [key(random, at), value(random, depth)]));

test(`${runs} objects are printed byte for byte as cdk8s prints them`, () => {
  const random = generator(seed);
  for (let run = 0; run < runs; run++) {
    const object = map(random, 3);
    expect(printYaml(object), JSON.stringify(object)).toBe(Yaml.stringify(object));
  }
});

test.each(whole)('%j as a value, an item and a key', (one) => {
  for (const object of [
    { a: one },
    { a: { b: one } },
    { a: [one] },
    { a: [[one, one]] },
    { [one]: 1 },
    { a: { [one]: one } },
    { a: [{ [one]: 1 }] },
  ])
    expect(printYaml(object)).toBe(Yaml.stringify(object));
});

test('what stands twice is printed as the library does', () => {
  const twice = { x: 1 };
  const nothing = {};
  for (const object of [
    { a: twice, b: twice },
    { a: [nothing, nothing] },
    { a: new Map([['b', 1]]) },
    { a: new Date(0) },
    { a: null },
    {},
    [],
  ])
    expect(printYaml(object)).toBe(Yaml.stringify(object));
});
