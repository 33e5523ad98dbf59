import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import type { KindSchemas } from '../imports/schema';
import { typeFiles } from '../scripts/imports/main';

const root = join(__dirname, '../imports');
const handwritten = ['kind.ts', 'meta.ts', 'schema.ts'];

it('imports/*.ts are what imports/schemas/*.json give (npm run imports -- --types)', async () => {
  const files = await typeFiles();
  const committed = readdirSync(root).filter((file) => file.endsWith('.ts') && !handwritten.includes(file));
  expect(committed.sort()).toEqual([...files.keys()].sort());
  for (const [file, text] of files) expect(readFileSync(join(root, file), 'utf8'), file).toBe(text);
});

it('schemas carry no description texts', () => {
  for (const file of readdirSync(join(root, 'schemas')).filter((name) => name !== 'index.json')) {
    const { releases, $defs } = JSON.parse(readFileSync(join(root, 'schemas', file), 'utf8')) as KindSchemas;
    // A property may be called description; then it is a schema, and no text.
    expect(JSON.stringify({ releases, $defs })).not.toMatch(/"description":"/);
  }
});
