import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import type { EffectiveSites } from '../../src/data-grid/effective/sites';
import { file, folder, print } from './sites-command';

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
      { from: lon?.id, to: nyc?.id, way: 'static', host: 'nyc.example.com', port: 443, encrypted: true, agrees: true, worst: null },
      { from: lon?.id, to: sfo?.id, way: 'static', host: 'sfo.example.com', port: 7900, encrypted: true, agrees: null, worst: 'info' },
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
  it('takes several files for one cluster, and a cluster for whole', async () => {
    const near = (name: string) => [{ name, clusterName: name.toLowerCase() }];
    const path = (name: string, other: string): string => {
      const written = file(name, { expose: { type: 'ClusterIP' } }, near(other));
      const manifest = JSON.parse(readFileSync(written, 'utf8'));
      writeFileSync(written, JSON.stringify({ ...manifest, metadata: { ...manifest.metadata, name: name.toLowerCase() } }));
      return written;
    };
    const paths = [path('HAM', 'ROM'), path('ROM', 'HAM')];
    const agree = async (args: readonly string[]) => (JSON.parse(await print('json', args)) as EffectiveSites).links.map((l) => l.agrees);
    expect(await agree(['--cluster', `one=${paths.join(',')}`])).toEqual([true, true]);
    expect(await agree(paths)).toEqual([false, false]);
    const alone = JSON.parse(await print('json', ['--complete', paths[0] ?? ''])) as EffectiveSites;
    expect(alone.sites[0]?.problems.map(({ rule }) => rule)).toContain('site-location-agrees');
  });
  it('is a flowchart in Mermaid', async () => {
    const text = await print('mermaid');
    expect(text.startsWith('flowchart LR\n')).toBe(true);
    expect(text).toContain('s0 <==>|"address → :443"| s1');
    expect(text).toContain('#lt;M#amp;S#gt;');
    expect(text.split('\n').filter((line) => /^ {2}s\d+[[(]/.test(line))).toHaveLength(5);
  });
});
