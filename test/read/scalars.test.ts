import { expect, test } from 'vitest';
import { dataOf, refusal } from './helpers';

/** What sigs.k8s.io/yaml 1.3.0 on go-yaml 2.4.0 prints as JSON for each text. */
const meanings: readonly (readonly [string, unknown])[] = [
  ['y', true],
  ['Yes', true],
  ['ON', true],
  ['n', false],
  ['off', false],
  ['tRUE', 'tRUE'],
  ['~', null],
  ['Null', null],
  ['nULL', 'nULL'],
  ['', null],
  ['0644', 420],
  ['-0644', -420],
  ['0o644', 420],
  ['0x1F', 31],
  ['0x_1F', 31],
  ['0b11', 3],
  ['-0b11', -3],
  ['08', 8],
  ['019', 19],
  ['1_000', 1000],
  ['1_', 1],
  ['_1', '_1'],
  ['+1', 1],
  ['1e3', 1000],
  ['1.', 1],
  ['.5', 0.5],
  ['.5_0', 0.5],
  ['._5', '._5'],
  ['-0.0', 0],
  ['685.230_15e+03', 685230.15],
  ['1e400', '1e400'],
  ['9223372036854775808', 2 ** 63],
  ['123456789012345678901234567890', 1.2345678901234568e29],
  ['0x10000000000000000', '0x10000000000000000'],
  ['190:20:30', '190:20:30'],
  ['12:30:45.5', '12:30:45.5'],
  ['2001-01-01', '2001-01-01'],
  ['2001-12-14t21:59:43.10-05:00', '2001-12-14t21:59:43.10-05:00'],
  ['1.2.3', '1.2.3'],
  ['Infinity', 'Infinity'],
  ['"0644"', '0644'],
  ["'y'", 'y'],
  ['! 0644', '0644'],
  ['!!str 0644', '0644'],
  ["!!int '3'", 3],
  ['!!float 1', 1],
  ["!!bool 'yes'", true],
  ["!!null ''", null],
  ['!!binary aGk=', 'hi'],
  ['!custom 3', '3'],
  ['!!set {a}', { a: null }],
];

test.each(meanings)('%j means what it means to a cluster', (text, value) => {
  expect(dataOf(`\n  v: ${text}\n`)).toEqual({ v: value });
});

const keys: readonly (readonly [string, string])[] = [
  ['1', '1'],
  ['0644', '420'],
  ['y', 'true'],
  ['No', 'false'],
  ['1.50', '1.5'],
  ['1234567.0', '1.234567e+06'],
  ['0.00001', '1e-05'],
  ['.inf', '.inf'],
  ['-0.0', '-0'],
  ['"1"', '1'],
  ['2001-01-01', '2001-01-01'],
];

test.each(keys)('the key %s becomes the text %s', (text, key) => {
  expect(dataOf(`\n  ${text}: x\n`)).toEqual({ [key]: 'x' });
});

test.each(['.inf', '-.Inf', '.nan', "!!int 'x'", '!!float x', '!!bool 1', '!!timestamp x', '!!binary "?"', '!!null x'])(
  '%s is refused',
  (text) => {
    expect(refusal(() => dataOf(`\n  v: ${text}\n`))).toMatchObject({ line: 4 });
  },
);

test.each(['~', '9223372036854775808', '[a]', '{a: b}', '!!int x'])('%s is no key', (text) => {
  expect(refusal(() => dataOf(`\n  ? ${text}\n  : x\n`)).message).toContain('key');
});

test.each([
  ['"a\\x41\\u00e9\\U0001F600\\0\\e\\N\\_\\L\\P\\\'\\"\\\\\\t"', 'aAé😀\0\x1b\u0085\u00a0\u2028\u2029\'"\\\t'],
  ['"one\n    two\n\n    three \\\n    four\\\n\n    five"', 'one two\nthree four\nfive'],
  ["'it''s\n    here'", "it's here"],
  ['|\n    a\n     b\n\n', 'a\n b\n'],
  ['>-\n    a\n    b\n\n    c\n', 'a b\nc'],
  ['|2+\n     a\n\n', ' a\n\n\n'],
])('%j is unfolded and unescaped', (text, value) => {
  expect(dataOf(`\n  v: ${text}\n`)).toEqual({ v: value });
});

test.each(['"\\/"', '"\\uD83D\\uDE00"', '"\\q"', '"\\x4"', '"\\u12G4"'])('%s holds an escape that clusters refuse', (text) => {
  expect(refusal(() => dataOf(`\n  v: ${text}\n`))).toMatchObject({ line: 4, column: 7 });
});
