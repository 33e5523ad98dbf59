import { expect, it } from 'vitest';
import { report } from '../../src/check/report';
import { junit } from '../../src/print/junit';
import { context, document, everything, finding } from './hostile';

interface Element {
  readonly name: string;
  readonly attributes: Readonly<Record<string, string>>;
  readonly children: Element[];
  text: string;
}

const entities: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', '#10': '\n', '#9': '\t' };
const plain = (text: string): string =>
  text.replace(/&([^;]*);/g, (_, name: string) => {
    if (!Object.hasOwn(entities, name)) throw new Error(`no entity ${name}`);
    return entities[name] ?? '';
  });

const token = /<\?xml[^>]*\?>|<(\/?)([\w-]+)((?:\s+[\w-]+="[^"<]*")*)\s*(\/?)>|([^<]+)/gy;

/** A strict reader for what XML this format is made of: what does not fit throws. */
function parse(xml: string): Element {
  if (/[^\t\n\r\u0020-\ud7ff\ue000-\ufffd\u{10000}-\u{10ffff}]/u.test(xml)) throw new Error('a character that XML cannot hold');
  const root: Element = { name: '', attributes: {}, children: [], text: '' };
  const open = [root];
  token.lastIndex = 0;
  while (token.lastIndex < xml.length) {
    const at = token.lastIndex;
    const found = token.exec(xml);
    if (!found) throw new Error(`no XML at ${at}: ${xml.slice(at, at + 60)}`);
    const [, closing, name, attributes = '', alone, text] = found;
    const inner = open.at(-1);
    if (!inner) throw new Error('closed too often');
    if (text !== undefined) inner.text += plain(text);
    if (name === undefined) continue;
    if (closing) {
      if (open.pop()?.name !== name) throw new Error(`${name} is closed and was not open`);
      continue;
    }
    const pairs = [...attributes.matchAll(/([\w-]+)="([^"]*)"/g)].map(([, key = '', value = '']) => [key, plain(value)] as const);
    const element: Element = { name, attributes: Object.fromEntries(pairs), children: [], text: '' };
    inner.children.push(element);
    if (!alone) open.push(element);
  }
  if (open.length !== 1) throw new Error('something stays open');
  return root;
}

const suites = (xml: string): Element => {
  const [all, ...more] = parse(xml).children;
  if (!all || more.length > 0) throw new Error('not one root');
  return all;
};

const all = suites(junit(everything, context));

it('is a suite for each file and a test for each document', () => {
  expect(all.name).toBe('testsuites');
  expect(all.attributes).toMatchObject({ tests: '7', failures: '3', errors: '0', skipped: '1' });
  expect(all.children.map(({ name, children }) => [name, children.length])).toEqual(Array.from({ length: 7 }, () => ['testsuite', 1]));
  const [first] = all.children[0]?.children ?? [];
  expect(first?.attributes).toEqual({ name: 'KubeletConfig custom', classname: 'manifests/a.yaml', file: 'manifests/a.yaml', line: '1' });
});

it('errors fail, the rest is output, what is not known is skipped', () => {
  const kinds = all.children.map(({ children: [test] }) => test?.children.map(({ name }) => name).join(' '));
  expect(kinds).toEqual(['failure', 'system-out', 'system-out', 'system-out', 'failure', 'skipped', 'failure']);
});

it('a failure says all that is wrong', () => {
  const two = report('4.22', [document({ findings: [finding(), finding({ rule: 'other', message: 'also wrong' })] })]);
  const [failure, ...more] = suites(junit(two, context)).children[0]?.children[0]?.children ?? [];
  expect(more).toEqual([]);
  expect(failure?.attributes).toEqual({ message: 'clusterDNS may not be set', type: 'kubelet-field-not-overridable' });
  expect(failure?.text).toContain('also wrong');
  expect(failure?.text).toContain('→ leave it out');
});

it('counts as failures what makes the exit status 1', () => {
  expect(suites(junit(everything, { ...context, failsAt: 'warning' })).attributes).toMatchObject({ failures: '4' });
});

it('hostile names come through as they are, as far as XML can hold them', () => {
  const last = all.children.at(-1);
  expect(last?.attributes['name']).toContain(`a"b'c\`d<script>&amp;|*_[x](y)\\ %0A::error::x,y:z`);
  expect(last?.attributes['name']).toContain('\ufffd[31m');
});

it('of nothing it is a suite of nothing', () => {
  expect(suites(junit(report('4.22', []), context)).attributes).toMatchObject({ tests: '0', failures: '0' });
});
