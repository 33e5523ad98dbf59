import { expect, test } from 'vitest';
import { maxBytes, readText } from '../../src/read/read-text';
import { head, refusal } from './helpers';

const list = `apiVersion: v1
kind: List
items:
- apiVersion: v1
  kind: ConfigMap
  metadata:
    name: a
- apiVersion: v1
  kind: List
  items:
  - {apiVersion: v1, kind: Secret, metadata: {name: b}}
---
apiVersion: network.openshift.io/v1
kind: HostSubnetList
items:
- metadata:
    name: c
  subnet: x
`;

test('lists are taken apart in place, lists in lists too', () => {
  const docs = readText(list, 'f.yaml');
  expect(
    docs.map(({ manifest, origin }) => [manifest.apiVersion, manifest.kind, manifest.metadata?.name, origin.index, origin.line]),
  ).toEqual([
    ['v1', 'ConfigMap', 'a', 0, 4],
    ['v1', 'Secret', 'b', 1, 11],
    ['network.openshift.io/v1', 'HostSubnet', 'c', 2, 16],
  ]);
});

test('paths in an item of a list are found in the list', () => {
  const [a, b, c] = readText(list, 'f.yaml');
  expect(a?.origin.locate(['metadata', 'name'])).toEqual({ line: 7, column: 5 });
  expect(b?.origin.locate(['metadata', 'name'])).toEqual({ line: 11, column: 47 });
  expect(c?.origin.locate(['subnet'])).toEqual({ line: 18, column: 3 });
  expect(c?.origin.locate(['spec', 'x'])).toEqual({ line: 16, column: 3 });
});

test('JSON lists are taken apart too', () => {
  const text = JSON.stringify(
    {
      apiVersion: 'v1',
      kind: 'List',
      items: [
        { apiVersion: 'v1', kind: 'K' },
        { apiVersion: 'v1', kind: 'L' },
      ],
    },
    null,
    1,
  );
  const docs = readText(text, 'f.json');
  expect(docs.map(({ manifest, origin }) => [manifest.kind, origin.line])).toEqual([
    ['K', 5],
    ['L', 9],
  ]);
});

test('an object whose kind ends in List and that has no items stands for itself', () => {
  expect(readText('apiVersion: v1\nkind: AllowList\nspec: {}\n', 'f')).toHaveLength(1);
});

const text = `${head}metadata:
  labels:
    "a.b/c": x
    empty:
data: &d
  list:
  - one
  -  k: two
     l:
copy: *d
merged:
  <<: *d
  own: 1
`;

test.each([
  [[], 1, 1],
  [['kind'], 2, 1],
  [['metadata'], 3, 1],
  [['metadata', 'labels', 'a.b/c'], 5, 5],
  [['metadata', 'labels', 'empty'], 6, 5],
  [['metadata', 'labels', 'none', 'x'], 4, 3],
  [['spec', 'x'], 1, 1],
  [['data', 'list', 0], 9, 5],
  [['data', 'list', 1], 10, 6],
  [['data', 'list', 1, 'l'], 11, 6],
  [['data', 'list', 2, 'l'], 8, 3],
  [['copy', 'list', 0], 9, 5],
  [['merged', 'list', 0], 9, 5],
  [['merged', 'own'], 15, 3],
])('%j stands at %i:%i', (path, line, column) => {
  expect(readText(text, 'f.yaml')[0]?.origin.locate(path)).toEqual({ line, column });
});

test('a path in a later document counts lines from the beginning of the file', () => {
  const docs = readText(`${text}---\n# c\n${text}`, 'f.yaml');
  expect(docs[1]?.origin.locate(['kind'])).toEqual({ line: 19, column: 1 });
});

test.each([
  ['metadata: {}\n', 'f.yaml:1:1: the object has no apiVersion; '],
  ['# c\n\napiVersion: v1\n', 'f.yaml:3:1: the object has no kind; '],
  ['apiVersion: 1\nkind: K\n', 'f.yaml:1:1: apiVersion is not a text; '],
  ['apiVersion: v1\nkind: ""\n', 'f.yaml:1:1: kind is not a text; '],
  ['- a\n', 'f.yaml:1:1: the document is no object; '],
  ['hello\n', 'f.yaml:1:1: the document is no object; '],
  [`${head}---\nkind: K\n`, 'f.yaml:4:1: the object has no apiVersion; '],
  ['apiVersion: v1\nkind: List\nitems:\n- kind: K\n', 'f.yaml:4:3: the object has no apiVersion; '],
])('%j is no manifest', (yaml, start) => {
  const { message } = refusal(() => readText(yaml, 'f.yaml'));
  expect(message.startsWith(start)).toBe(true);
});

test('more than 32 MiB is refused, and said so', () => {
  expect(refusal(() => readText(' '.repeat(maxBytes + 1), 'f.yaml')).message).toContain('32 MiB');
});

test('NUL characters are called binary', () => {
  expect(refusal(() => readText(`${head}\0`, 'f.yaml')).message).toContain('binary');
});
