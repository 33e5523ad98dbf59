import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { pagesOf, ruleFolders } from '../../scripts/generate/folders';
import type { Manifest } from '../../src/core/manifest';
import { readText } from '../../src/read/read-text';

let state = 0;

/** Makes what is random from here on the same in each run. */
export const seed = (value: number): void => {
  state = value;
};

/** mulberry32 */
export function random(): number {
  state = (state + 0x6d2b79f5) | 0;
  let t = Math.imul(state ^ (state >>> 15), 1 | state);
  t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
  return ((t ^ (t >>> 14)) >>> 0) / 2 ** 32;
}

export const pick = <T>(from: readonly T[]): T => from[Math.floor(random() * from.length)] as T;

const hostile: readonly unknown[] = [
  null,
  true,
  false,
  0,
  -1,
  1.5,
  2 ** 31,
  2 ** 53,
  1e300,
  '',
  ' ',
  'x',
  '0',
  '-1',
  '10%',
  '1Gi',
  '1h',
  'a b',
  'é\u0000\ud800',
  'x'.repeat(300),
  '10.0.0.0/8',
  '::/0',
  'data:,x',
  'http://[',
  '*',
  [],
  {},
  [null],
  [[]],
  { a: null },
  { '': '' },
  JSON.parse('{"__proto__":{"a":1},"constructor":1}'),
];

/** One value of an object replaced, removed, doubled or put under another key. */
export function mutate(value: unknown, depth = 0): unknown {
  if (value === null || typeof value !== 'object' || random() < 0.08 * depth) return pick(hostile);
  if (Array.isArray(value)) {
    if (value.length === 0) return [pick(hostile)];
    const i = Math.floor(random() * value.length);
    if (random() < 0.1) return [...value, value[i]];
    return value.map((item, at) => (at === i ? mutate(item, depth + 1) : item));
  }
  const keys = Object.keys(value);
  const key = keys.length === 0 ? 'x' : pick(keys);
  const { [key]: old, ...rest } = value as Record<string, unknown>;
  const roll = random();
  if (roll < 0.08) return rest;
  if (roll < 0.14) return { ...rest, [`${key}s`]: old };
  if (roll < 0.2) return { ...rest, [key]: old, [pick(['spec', 'name', 'type', '__proto__', 'constructor'])]: pick(hostile) };
  return { ...rest, [key]: mutate(old, depth + 1) };
}

/** Well-formed objects of every kind that pages, tests and examples show. */
export function seeds(): Manifest[] {
  const pages = ruleFolders.flatMap(([folder]) => pagesOf(folder));
  const blocks = pages.flatMap(({ text }) => [...text.matchAll(/^```yaml[^\n]*\n([\s\S]*?)^```$/gm)].map(([, yaml = '']) => yaml));
  const folder = join(__dirname, '../nodes/constructs');
  const snapshots = readdirSync(folder).map((file) => readFileSync(join(folder, file), 'utf8'));
  return [...blocks, ...snapshots].flatMap((yaml) => readText(yaml, 'seed').map((doc) => doc.manifest));
}
