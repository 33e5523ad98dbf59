import { expect, it } from 'vitest';
import { call } from './run';

const yaml = 'apiVersion: v1\nkind: ConfigMap\n';
const json = '{"apiVersion":"v1","kind":"ConfigMap","data":';

// Again and again, since what a stack holds changes while a program warms up: the answer may not.
it.each([
  ['lists in lists that never end, in YAML', `${yaml}data: ${'['.repeat(100_000)}\n`, /^-:3:\d+: /],
  ['lists in lists that never end, in JSON', `${json}${'['.repeat(100_000)}\n`, /^-:1:\d+: /],
  ['lists in lists, in YAML', `${yaml}data: ${'['.repeat(20_000)}${']'.repeat(20_000)}\n`, /^-:3:\d+: /],
  ['maps in maps, in JSON', `${json}${'{"a":'.repeat(20_000)}1${'}'.repeat(20_000)}}\n`, /^-:1:\d+: /],
  ['lists in lists as a block', `${yaml}data:\n${'- '.repeat(20_000)}x\n`, /^-:4:\d+: /],
])('%s, are refused in one line, always the same', async (_, text, place) => {
  const first = await call(['check', '-'], text);
  expect(first).toMatchObject({ status: 2, out: '', err: expect.stringMatching(/^[^\n]+; [^\n]+\n$/) });
  expect(first.err).toMatch(place);
  for (let i = 0; i < 12; i++) expect(await call(['check', '-'], text)).toEqual(first);
});

it.each([
  ['YAML', `${yaml}data: {a: ${'['.repeat(300)}${']'.repeat(300)}}\n`],
  ['JSON', `${json}{"a":${'['.repeat(300)}${']'.repeat(300)}}}\n`],
])('what is deep but not endless is judged: %s', async (_, text) => {
  expect(await call(['check', '-'], text)).toMatchObject({ status: 1, err: '' });
});
