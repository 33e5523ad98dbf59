import { execFileSync } from 'node:child_process';
import { existsSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import type { EffectiveSites } from '../../src/data-grid/effective/sites';
import { main } from '../../src/run/cli/main';

const folder = mkdtempSync(join(tmpdir(), 'sites-'));
afterAll(() => rmSync(folder, { recursive: true }));

const encryption = { transportKeyStore: { secretName: 'a' }, routerKeyStore: { secretName: 'b' }, trustStore: { secretName: 'c' } };

/** A site in a file of its own. */
function file(name: string, more: object, locations: readonly object[]): string {
  const local = { name, expose: { type: 'LoadBalancer' }, ...more };
  const metadata = { name: 'grid', namespace: 'data-grid' };
  const spec = { replicas: 3, service: { type: 'DataGrid', sites: { local, locations } } };
  const path = join(folder, `${name}.json`);
  writeFileSync(path, JSON.stringify({ apiVersion: 'infinispan.org/v1', kind: 'Infinispan', metadata, spec }));
  return path;
}

const to = (name: string, port = ''): object => ({ name, url: `infinispan+xsite://${name.toLowerCase()}.example.com${port}` });
const route = { expose: { type: 'Route', routeHostName: 'lon.example.com' }, encryption };

const files = [
  file('LON', route, [to('NYC', ':443'), to('SFO')]),
  file('NYC', { ...route, expose: { type: 'Route', routeHostName: 'nyc.example.com' } }, [to('LON', ':443'), to('SFO')]),
  file('PAR', { discovery: { launchGossipRouter: false } }, [{ name: '<M&S>', url: 'infinispan+xsite://ms.example.com' }]),
];

async function print(format: string, paths: readonly string[] = files): Promise<string> {
  let out = '';
  const status = await main(['effective', 'sites', '--format', format, ...paths], {
    stdin: () => '',
    out: (text) => {
      out += text;
    },
    err: () => {},
  });
  expect(status).toBe(0);
  return out;
}

const answer = async (): Promise<EffectiveSites> => JSON.parse(await print('json'));

describe('effective sites', () => {
  it('tells sites, links, exposure, encryption and routers', async () => {
    const { sites, links, routers } = await answer();
    expect(sites.map(({ name, known }) => [name, known])).toEqual([
      ['LON', true],
      ['NYC', true],
      ['PAR', true],
      ['SFO', false],
      ['<M&S>', false],
    ]);
    const [lon, nyc, par, sfo] = sites;
    expect(lon).toMatchObject({
      namespace: 'data-grid',
      infinispan: 'grid',
      replicas: 3,
      router: true,
      encryption: { protocol: 'TLSv1.3' },
    });
    expect(lon?.expose).toEqual({ type: 'Route', port: 443, host: 'lon.example.com' });
    expect(par).toMatchObject({ expose: null, router: false, encryption: null });
    expect(routers).toEqual([lon?.id, nyc?.id]);
    expect(links.slice(0, 2)).toEqual([
      { from: lon?.id, to: nyc?.id, way: 'static', host: 'nyc.example.com', port: 443, encrypted: true, agrees: true },
      { from: lon?.id, to: sfo?.id, way: 'static', host: 'sfo.example.com', port: 7900, encrypted: true, agrees: null },
    ]);
    expect(new Set(sites.map(({ id }) => id)).size).toBe(sites.length);
  });
  it('tells what is wrong', async () => {
    const lone = await print('json', [file('OSL', {}, [{ name: 'BER', url: 'openshift://api.example.com:6443' }])]);
    const [osl] = (JSON.parse(lone) as EffectiveSites).sites;
    expect(osl?.problems).toContainEqual(
      expect.objectContaining({ rule: 'site-token', level: 'error', path: 'spec.service.sites.locations[0].secretName' }),
    );
  });
  it('is empty where there is no site', async () => {
    const path = join(folder, 'nothing.yaml');
    writeFileSync(path, 'apiVersion: v1\nkind: Namespace\nmetadata:\n  name: none\n');
    expect(JSON.parse(await print('json', [path]))).toEqual({ sites: [], links: [], routers: [] });
    expect(await print('pretty', [path])).toContain('no Infinispan');
    expect(await print('svg', [path])).toContain('</svg>');
  });
  it('is a flowchart in Mermaid', async () => {
    const text = await print('mermaid');
    expect(text.startsWith('flowchart LR\n')).toBe(true);
    expect(text).toContain('s0 <==>|"address → :443"| s1');
    expect(text).toContain('#lt;M&S#gt;');
    expect(text.split('\n').filter((line) => /^ {2}s\d+[[(]/.test(line))).toHaveLength(5);
  });
});

interface Rect {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

const apart = (a: Rect, b: Rect): boolean => a.x + a.width <= b.x || b.x + b.width <= a.x || a.y + a.height <= b.y || b.y + b.height <= a.y;

describe('the picture', () => {
  const many = (count: number): string[] => {
    const names = Array.from({ length: count }, (_, i) => `S${i}`);
    return names.map((name) =>
      file(
        name,
        {},
        names.filter((other) => other !== name).map((other) => to(other)),
      ),
    );
  };
  const rects = (svg: string): Rect[] =>
    [...svg.matchAll(/<rect x="([\d.-]+)" y="([\d.-]+)" width="([\d.]+)" height="([\d.]+)"/g)].map(([, ...numbers]) => {
      const [x = 0, y = 0, width = 0, height = 0] = numbers.map(Number);
      return { x, y, width, height };
    });

  it.each([1, 2, 3, 5, 10, 17])('of %i sites has a box for each, apart from each other and inside the drawing', async (count) => {
    const svg = await print('svg', many(count));
    const boxes = rects(svg);
    const [, width = '', height = ''] = /width="(\d+)" height="(\d+)"/.exec(svg) ?? [];
    expect(boxes).toHaveLength(count);
    expect(boxes.every((a, i) => boxes.every((b, k) => i === k || apart(a, b)))).toBe(true);
    expect(boxes.every(({ x, y, width: w, height: h }) => x >= 0 && y >= 0 && x + w <= Number(width) && y + h <= Number(height))).toBe(
      true,
    );
    expect(svg.match(/<g class="link">/g) ?? []).toHaveLength((count * (count - 1)) / 2);
  });
  it('is one page that loads nothing, with every name escaped', async () => {
    const html = await print('html');
    expect(html).toContain('&lt;M&amp;S&gt;');
    expect(html).not.toContain('<M&S>');
    expect(html).not.toMatch(/(?:src|href)=|@import|url\((?!#)/);
    const stack: string[] = [];
    for (const [, closing, tag = '', own] of html.matchAll(/<(\/?)([a-z][\w-]*)(?:\s[^<>]*?)?(\/?)>/gi)) {
      if (closing) expect(stack.pop()).toBe(tag);
      else if (!own && tag !== 'meta' && tag !== 'br') stack.push(tag);
    }
    expect(stack).toEqual([]);
  });
  it('shows in a browser as it was meant, where there is one', async () => {
    const html = await print('html');
    const browser = ['/usr/bin/chromium', '/usr/bin/chromium-browser'].find(existsSync);
    // What a browser would measure, reckoned from the drawing itself: six and a half pixels for a letter.
    const reckoned = [...html.matchAll(/<rect x="[\d.-]+" y="[\d.-]+" width="([\d.]+)"[\s\S]*?<\/g>/g)].every(([group = '', width]) =>
      [...group.matchAll(/class="line">([^<]*)</g)].every(([, line = '']) => line.length * 6.5 <= Number(width)),
    );
    expect(reckoned).toBe(true);
    if (browser === undefined) return;
    const script = `<script>const fits = [...document.querySelectorAll('g.site')].map((g) => {
      const box = g.querySelector('rect').getBoundingClientRect();
      return [...g.querySelectorAll('text')].every((t) => { const r = t.getBoundingClientRect(); return r.width > 0 && r.left >= box.left && r.right <= box.right && r.top >= box.top && r.bottom <= box.bottom; });
    }); document.title = JSON.stringify({ fits, lines: document.querySelectorAll('g.link line').length, rows: document.querySelectorAll('#links tbody tr').length });</script>`;
    const page = join(folder, 'page.html');
    writeFileSync(page, html.replace('</body>', `${script}</body>`));
    const dom = execFileSync(
      browser,
      ['--headless', '--no-sandbox', '--disable-gpu', `--user-data-dir=${join(folder, 'profile')}`, '--dump-dom', `file://${page}`],
      {
        encoding: 'utf8',
        stdio: ['ignore', 'pipe', 'ignore'],
        timeout: 60_000,
      },
    );
    const [, title = '{}'] = /<title>(\{.*?\})<\/title>/.exec(dom) ?? [];
    expect(JSON.parse(title)).toEqual({ fits: [true, true, true, true, true], lines: 4, rows: 5 });
  }, 90_000);
});
