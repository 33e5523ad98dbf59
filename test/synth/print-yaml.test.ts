import { Yaml } from 'cdk8s';
import { expect, test } from 'vitest';
import { printYaml } from '../../src/run/synthesizer/print-yaml';
import { generator } from '../read/helpers';
import { map, whole } from './random';

/** PRINT=1000000 npx vitest run test/synth/print-yaml.test.ts for a long run; SEED tells one run from another. */
const runs = Number(process.env['PRINT'] ?? 3000);
const seed = Number(process.env['SEED'] ?? 3);

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
