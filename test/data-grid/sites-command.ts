import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect } from 'vitest';
import { main } from '../../src/run/cli/main';

export const folder = mkdtempSync(join(tmpdir(), 'sites-'));
afterAll(() => rmSync(folder, { recursive: true }));

const encryption = { transportKeyStore: { secretName: 'a' }, routerKeyStore: { secretName: 'b' }, trustStore: { secretName: 'c' } };

/** A site in a file of its own. */
export function file(name: string, more: object, locations: readonly object[]): string {
  const local = { name, expose: { type: 'LoadBalancer' }, ...more };
  const metadata = { name: 'grid', namespace: 'data-grid' };
  const spec = { replicas: 3, service: { type: 'DataGrid', sites: { local, locations } } };
  const path = join(folder, `${name}.json`);
  writeFileSync(path, JSON.stringify({ apiVersion: 'infinispan.org/v1', kind: 'Infinispan', metadata, spec }));
  return path;
}

export const to = (name: string, port = ''): object => ({ name, url: `infinispan+xsite://${name.toLowerCase()}.example.com${port}` });
const route = { expose: { type: 'Route', routeHostName: 'lon.example.com' }, encryption };

const files = [
  file('LON', route, [to('NYC', ':443'), to('SFO')]),
  file('NYC', { ...route, expose: { type: 'Route', routeHostName: 'nyc.example.com' } }, [to('LON', ':443'), to('SFO')]),
  file('PAR', { discovery: { launchGossipRouter: false } }, [{ name: '<M&S>', url: 'infinispan+xsite://ms.example.com' }]),
];

export async function print(format: string, paths: readonly string[] = files): Promise<string> {
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
