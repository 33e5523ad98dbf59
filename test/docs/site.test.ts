import { execFileSync } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { browser, domOf } from '../support/browser';
import { pages } from './pages';

const root = join(__dirname, '../..');
const folder = mkdtempSync(join(tmpdir(), 'site-'));
const site = join(folder, 'site');

beforeAll(() => {
  // A warning is a broken link or a type that is told nowhere.
  execFileSync(process.execPath, [join(root, 'node_modules/typedoc/bin/typedoc'), '--treatWarningsAsErrors', '--out', site], { cwd: root });
}, 300_000);

afterAll(() => rmSync(folder, { recursive: true }));

const htmlOf = (name: string): string => readFileSync(join(site, name), 'utf8');
const documents = pages.filter((page) => page.startsWith('docs/')).map((page) => page.replace(/^docs\/(.*)\.md$/, 'documents/$1.html'));

describe('the site', () => {
  it('has the README first, every guide, and the constructs', () => {
    expect(htmlOf('index.html').includes('judged as the cluster would judge them')).toBe(true);
    expect(documents.filter((name) => !existsSync(join(site, name)))).toEqual([]);
    expect(existsSync(join(site, 'classes/index.KubeletConfig.html'))).toBe(true);
  });

  it('has no link of a guide that leads nowhere', () => {
    const dead = ['index.html', ...documents].flatMap((name) =>
      [...htmlOf(name).matchAll(/ href="(?!https?:|#)([^"#]+)/g)]
        .map(([, link = '']) => join(site, dirname(name), link))
        .filter((path) => !existsSync(path))
        .map((path) => `${name}: ${path}`),
    );
    expect(dead).toEqual([]);
  });

  it.runIf(browser)('is drawn by a browser, with its navigation', () => {
    const dom = domOf(join(site, 'documents/nodes.html'), join(folder, 'profile'));
    // The navigation is made by a script, of data that is packed.
    const [, navigation = ''] = dom.split('id="tsd-nav-container"');
    expect({ title: dom.includes('>Kubelet settings'), current: /nodes\.html" class="current"/.test(navigation) }).toEqual({
      title: true,
      current: true,
    });
  });
});
