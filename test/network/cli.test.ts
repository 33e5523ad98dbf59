import { afterAll, describe, expect, it } from 'vitest';
import { call, Folder } from '../cli/run';
import { host, policy, project } from './support';

const folder = new Folder();
afterAll(() => folder.remove());

const file = (name: string, ...objects: readonly object[]): string =>
  folder.put(name, JSON.stringify({ apiVersion: 'v1', kind: 'List', items: objects }));

const shop = policy('shop', [
  { type: 'Allow', to: { dnsName: 'www.example.com' } },
  { type: 'Deny', to: { cidrSelector: '0.0.0.0/0' } },
]);

describe('effective egress', () => {
  it('prints verdict, policy, rule, index and because, with no release given', async () => {
    const { status, out } = await call(['effective', 'egress', 'shop', '8.8.8.8:443', file('shop.json', shop), '--format', 'json']);
    expect([status, Object.keys(JSON.parse(out))]).toEqual([0, ['verdict', 'policy', 'rule', 'index', 'because']]);
    expect(JSON.parse(out)).toMatchObject({ verdict: 'Deny', policy: 'default', rule: { type: 'Deny' }, index: 1 });
  });
  it('says which objects do not count, since the API server refuses them', async () => {
    const wrong = { ...shop, spec: { egress: [{ type: 'Perhaps', to: { cidrSelector: '0.0.0.0/0' } }] } };
    const { status, out, err } = await call(['effective', 'egress', 'shop', '8.8.8.8', file('wrong.json', wrong)]);
    expect([status, out.startsWith('Allow')]).toEqual([0, true]);
    expect(err).toMatch(/^.*wrong\.json:1: the API server refuses EgressNetworkPolicy "default", so it counts for nothing here; .+\n$/);
  });
  it('takes a part of what the cluster owns for the whole, and says nothing of what the cluster adds', async () => {
    const part = {
      apiVersion: 'network.openshift.io/v1',
      kind: 'NetNamespace',
      metadata: { name: 'shop' },
      netname: 'shop',
      egressIPs: ['192.0.2.1'],
    };
    const { status, out, err } = await call(['effective', 'egress-ips', file('part.json', part), '--format', 'json']);
    expect([status, Object.keys(JSON.parse(out).namespaces), err]).toEqual([0, ['shop'], '']);
  });
  it('takes what names resolve to', async () => {
    const args = ['effective', 'egress', 'shop', '93.184.216.34', file('shop.json', shop), '--format', 'json'];
    expect(JSON.parse((await call([...args, '--resolve', 'www.example.com=93.184.216.33,93.184.216.34'])).out)).toMatchObject({ index: 0 });
    expect(JSON.parse((await call(args)).out)).toMatchObject({ verdict: 'Deny', index: 1 });
    expect(await call([...args, '--resolve', 'www.example.com'])).toMatchObject({ status: 2 });
  });
  it('takes IPv6 with and without a port, and refuses what is no destination', async () => {
    const input = file('shop.json', shop);
    const to = (where: string) => call(['effective', 'egress', 'shop', where, input, '--format', 'json']);
    expect(await Promise.all(['2001:db8::1', '[2001:db8::1]:443', 'a.example.com:443'].map(async (w) => (await to(w)).status))).toEqual([
      0, 0, 0,
    ]);
    for (const where of ['10.0.0.300', '10.0.0.0/8', '10.0.0.1:0', 'a.example.com:70000', '2001:db8::1]:443']) {
      expect(await to(where)).toMatchObject({ status: 2, out: '' });
    }
  });
  it('takes several files for one cluster', async () => {
    const second = file('second.json', policy('shop', [], 'second'));
    const { out } = await call(['effective', 'egress', 'shop', '8.8.8.8', file('shop.json', shop), second, '--format', 'json']);
    expect(JSON.parse(out)).toMatchObject({ verdict: 'Deny', policy: null });
  });
});

describe('effective egress-ips', () => {
  it('prints namespaces and nodes', async () => {
    const input = file('ips.json', host(0, { egressIPs: ['10.0.0.50'] }), project('shop', 20, ['10.0.0.50', '10.0.0.51']));
    const { status, out } = await call(['effective', 'egress-ips', input, '--format', 'json']);
    expect(status).toBe(0);
    expect(JSON.parse(out)).toEqual({
      namespaces: { shop: { dropped: false, active: ['10.0.0.50'], inactive: [{ ip: '10.0.0.51', why: 'no node holds it' }] } },
      nodes: { n0: { egressIPs: ['10.0.0.50'] } },
    });
  });
});

describe('migrate', () => {
  it('says so where there is nothing to migrate', async () => {
    const other = { apiVersion: 'v1', kind: 'ConfigMap', metadata: { name: 'a' } };
    expect(await call(['migrate', file('other.json', other)])).toMatchObject({
      status: 0,
      out: '',
      err: expect.stringMatching(/^there is nothing to migrate: .+\n$/),
    });
  });

  it('writes manifests below comments that say what changes', async () => {
    const { status, out } = await call(['migrate', file('shop.json', shop)]);
    expect(status).toBe(0);
    expect(out).toMatch(/^# EgressNetworkPolicy shop\/default: .*\n# {3}.*\n/);
    expect(out).toMatch(/^kind: EgressFirewall$/m);
  });
  it('takes parts of objects that the cluster owns, and leaves out what is refused', async () => {
    const part = {
      apiVersion: 'network.openshift.io/v1',
      kind: 'NetNamespace',
      metadata: { name: 'shop' },
      netname: 'shop',
      egressIPs: ['10.0.0.50'],
    };
    const broken = policy('billing', [{ type: 'Maybe', to: {} }]);
    const { status, out, err } = await call(['migrate', file('mixed.json', part, broken), '--format', 'json']);
    expect([status, Object.keys(JSON.parse(out))]).toEqual([1, ['manifests', 'parts', 'notes']]);
    expect(JSON.parse(out).manifests.map(({ kind }: { kind: string }) => kind)).toEqual(['EgressIP']);
    expect(err).toContain('EgressNetworkPolicy default is left out');
  });
});
