import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { readPaths } from '../../src/run/files/read-paths';
import { refusal } from './helpers';

let root = '';
const at = (name: string): string => join(root, name);
const manifest = (name: string): string => `apiVersion: v1\nkind: ConfigMap\nmetadata:\n  name: ${name}\n`;
const noInput = (): string => {
  throw new Error('standard input was asked for');
};
const read = (...paths: string[]) =>
  readPaths(paths, noInput).map(({ name, docs }) => [name, docs.map(({ manifest }) => manifest.metadata?.name)]);

function put(name: string, content: string | Uint8Array): void {
  mkdirSync(join(at(name), '..'), { recursive: true });
  writeFileSync(at(name), content);
}

beforeAll(() => {
  root = mkdtempSync(join(tmpdir(), 'read-'));
  put('good/b.yml', manifest('b'));
  put('good/a.yaml', manifest('a'));
  put('good/c/d.json', '{"apiVersion":"v1","kind":"K","metadata":{"name":"d"}}');
  put('good/c/e.jsonl', '{"apiVersion":"v1","kind":"K","metadata":{"name":"e"}}\n');
  put('good/c/workflow.yaml', 'on: push\njobs: {}\n');
  put('good/c/tsconfig.json', '{ // comment\n "a": 1 }');
  put('good/c/kinds.yaml', 'apiVersions: 1\nkinds: 2\n');
  put('good/readme.txt', 'apiVersion kind');
  put('good/.hidden/x.yaml', manifest('hidden'));
  put('good/node_modules/x.yaml', manifest('module'));
  symlinkSync(at('good'), at('good/c/loop'));
  put('mixed/a.yaml', `${manifest('a')}---\nvalues: 1\n`);
  put('broken/a.yaml', 'apiVersion: v1\nkind: x: y\n');
  put('empty/readme.txt', '');
  put('values.yaml', 'a: 1\n');
  put('nothing.yaml', '# nothing\n');
  put('binary.yaml', new Uint8Array([97, 10, 0, 1]));
  put('latin.yaml', new Uint8Array([97, 58, 32, 98, 10, 99, 58, 32, 0xe9, 10]));
  mkdirSync(at('dangling'));
  symlinkSync(at('nowhere'), at('dangling/a.yaml'));
});

afterAll(() => rmSync(root, { recursive: true }));

test('a folder is read in the order of its names, and what holds no manifests is passed over', () => {
  expect(read(at('good'))).toEqual([[at('good'), ['a', 'b', 'd', 'e']]]);
});

test('every argument is a source of its own, with the names that were given', () => {
  expect(read(at('good/b.yml'), at('good/a.yaml'))).toEqual([
    [at('good/b.yml'), ['b']],
    [at('good/a.yaml'), ['a']],
  ]);
  expect(readPaths([at('good')], noInput)[0]?.docs.map(({ origin }) => [origin.file, origin.index])[2]).toEqual([at('good/c/d.json'), 0]);
});

test('- is the standard input, read once', () => {
  let asked = 0;
  const stdin = (): string => {
    asked++;
    return manifest('in');
  };
  const sources = readPaths(['-', '-'], stdin);
  expect(sources.map(({ name, docs }) => [name, docs[0]?.origin.file, docs[0]?.manifest.metadata?.name])).toEqual([
    ['-', '-', 'in'],
    ['-', '-', 'in'],
  ]);
  expect(asked).toBe(1);
});

test.each([
  ['missing.yaml', 'there is no such file or folder'],
  ['values.yaml/x', 'there is no such file or folder'],
  ['values.yaml', 'no apiVersion'],
  ['nothing.yaml', 'no manifests'],
  ['empty', 'no manifests'],
  ['binary.yaml', 'binary'],
  ['latin.yaml', 'UTF-8'],
  ['dangling', 'there is no such file or folder'],
])('%s is refused', (name, wrong) => {
  const { message, file } = refusal(() => read(at(name)));
  expect(file.startsWith(at(name))).toBe(true);
  expect(message).toContain(wrong);
});

test('bytes that are no text are refused with their line', () => {
  expect(refusal(() => read(at('latin.yaml'))).line).toBe(2);
  expect(refusal(() => read(at('binary.yaml'))).line).toBe(2);
});

test('a file of a folder that holds manifests and something else is refused with the line of the other', () => {
  expect(refusal(() => read(at('mixed')))).toMatchObject({ file: at('mixed/a.yaml'), line: 6 });
});

test('a file of a folder that cannot be read and may hold manifests is refused', () => {
  expect(refusal(() => read(at('broken')))).toMatchObject({ file: at('broken/a.yaml'), line: 2 });
});
