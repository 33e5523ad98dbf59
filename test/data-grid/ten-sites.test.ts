import { App } from 'cdk8s';
import { describe, expect, it } from 'vitest';
import { Cluster, CrossSite, type ManagedSite, type SecretSource } from '../../src';
import { type ClusterInput, Judge } from '../../src/check/check';
import type { Finding } from '../../src/check/report';
import type { Manifest } from '../../src/core/manifest';
import { valueAt } from '../../src/core/path';
import { packs } from '../../src/packs';
import { collect } from '../../src/run/collect';
import { packagedSchemas } from '../../src/run/schemas';
import { names, plainSites, tenSites } from './ten-sites';

const oneJudge = new Judge(packagedSchemas(), packs);

const judge = (clusters: readonly ClusterInput[]): Finding[] => oneJudge.check(clusters).documents.flatMap((d) => d.findings);

const serious = (clusters: readonly ClusterInput[]): Finding[] => judge(clusters).filter(({ level }) => level !== 'info');

const words = (found: readonly Finding[]): string[] => found.map(({ rule, message }) => `${rule}: ${message}`);

/** How often each rule is broken. */
function tally(clusters: readonly ClusterInput[]): Record<string, number> {
  const counts: Record<string, number> = {};
  for (const { rule } of serious(clusters)) counts[rule] = (counts[rule] ?? 0) + 1;
  return counts;
}

/** What a ServiceAccount of one site is needed for: its token's Secret, two bindings, and the tokens of the nine others. */
const readers = { 'site-account': 3, 'site-reader': 9 };

type Mutable = { [key: string]: Mutable } & { [index: number]: Mutable };

/** The ten sites with one object of one cluster changed, or without it. */
function changed(
  clusters: readonly ClusterInput[],
  pick: (manifest: Manifest) => boolean,
  change?: (manifest: Mutable) => void,
  at = 'lon',
): ClusterInput[] {
  let hits = 0;
  const all = clusters.map((cluster) => {
    if (cluster.name !== at) return cluster;
    const docs = cluster.docs.flatMap((doc) => {
      if (!pick(doc.manifest)) return [doc];
      hits++;
      if (!change) return [];
      const manifest = structuredClone(doc.manifest) as unknown as Mutable;
      change(manifest);
      return [{ ...doc, manifest: manifest as unknown as Manifest }];
    });
    return { ...cluster, docs };
  });
  if (hits === 0) throw new Error('there is nothing to change');
  return all;
}

const is =
  (kind: string, name?: string) =>
  (manifest: Manifest): boolean =>
    manifest.kind === kind && (name === undefined || manifest.metadata?.name === name);

const grid = is('Infinispan');
const sitesOf = (manifest: Mutable): Mutable => manifest['spec']?.['service']?.['sites'] as Mutable;
const locationsOf = (manifest: Mutable): Mutable[] => sitesOf(manifest)['locations'] as unknown as Mutable[];
const set = (object: Mutable | undefined, key: string, value: string): void => {
  if (object) object[key] = value as unknown as Mutable;
};

/** The sites without one location. */
function drop(sites: Mutable, name: string): void {
  const locations = sites['locations'] as unknown as Mutable[];
  sites['locations'] = locations.filter((location) => String(location['name']) !== name) as unknown as Mutable;
}

/** The sites with one location of another name. */
const rename = (sites: Mutable, name: string): void =>
  set(
    (sites['locations'] as unknown as Mutable[]).find((location) => String(location['name']) === name),
    'name',
    'Elsewhere',
  );

const whole = tenSites();
const others = names.filter((name) => name !== 'LON');

describe('ten sites', () => {
  it('draw no error and no warning', () => expect(words(serious(whole))).toEqual([]));
  it('nor with their Secrets brought from outside', () => {
    const existing: SecretSource = { from: 'existing' };
    expect(
      words(
        serious(
          tenSites(
            { encryption: { transport: { secretName: 'a' }, trust: { secretName: 'b', source: existing } } },
            { tokenSource: existing },
          ),
        ),
      ),
    ).toEqual([]);
    const fetched: SecretSource = { from: 'store', store: { name: 'vault' }, keys: { token: { key: 'tokens/lon' } } };
    expect(words(serious(tenSites({}, { tokenSource: fetched })))).toEqual([]);
  });
  it.each(['manual', 'nearby'] as const)('nor %s', (connect) => expect(words(serious(plainSites(connect)))).toEqual([]));

  describe('without one thing draw a finding where it is referred to', () => {
    it.each(others)('the location of %s', (name) => {
      const found = serious(changed(whole, grid, (manifest) => drop(sitesOf(manifest), name)));
      expect(found.map(({ rule }) => rule).sort()).toEqual([
        'cache-backup-site',
        'cache-backup-site',
        'site-listed-in-return',
        'site-listed-in-return',
      ]);
    });
    it.each([...others.map((name) => `${name.toLowerCase()}-token`), 'transport-tls', 'router-tls', 'trust-tls'])(
      'the Secret %s',
      (name) => {
        const [found, ...more] = serious(changed(whole, is('Secret', name)));
        expect(found?.message).toContain(`there is no Secret "${name}"`);
        expect(more).toEqual([]);
      },
    );
    it.each([
      // The role cluster-reader reads the namespace too.
      ['RoleBinding', 'site-reader', 0],
      ['ClusterRoleBinding', 'site-reader', 9],
      ['Infinispan', 'cache-cluster-known', 2],
    ])('the %s', (kind, rule, times) => {
      expect(serious(changed(whole, is(kind))).map((f) => f.rule)).toEqual(Array(times).fill(rule));
    });
    it('the ServiceAccount, in its Secret and bindings and wherever its token is', () =>
      expect(tally(changed(whole, is('ServiceAccount')))).toEqual(readers));
    it('a cache, at all sites that back it up', () =>
      expect(tally(changed(whole, is('Cache', 'carts')))).toEqual({ 'cache-backup-there': 9 }));
    it('the Infinispan, which the other sites do not find either', () => {
      const missing = judge(changed(whole, grid)).filter(({ rule }) => rule === 'site-in-input');
      expect(missing).toHaveLength(9);
    });
  });

  describe('with one thing renamed draw a finding where it is referred to', () => {
    it.each(others)('the location of %s', (name) => {
      const found = serious(changed(whole, grid, (m) => rename(sitesOf(m), name)));
      expect(new Set(found.map(({ rule }) => rule))).toEqual(new Set(['site-names-agree', 'cache-backup-site']));
    });
    it.each(others.flatMap((name) => ['clusterName', 'namespace', 'secretName'].map((field): [string, string] => [name, field])))(
      'the location of %s: its %s',
      (name, field) => {
        const found = serious(
          changed(whole, grid, (m) =>
            set(
              locationsOf(m).find((l) => String(l['name']) === name),
              field,
              'elsewhere',
            ),
          ),
        );
        expect(found.map(({ rule }) => rule)).toEqual([field === 'secretName' ? 'site-token' : 'site-location-agrees']);
      },
    );
    it('the site', () => {
      const found = serious(changed(whole, grid, (m) => set(sitesOf(m)['local'] as Mutable, 'name', 'London')));
      expect(found.filter(({ rule, path }) => rule === 'site-names-agree' && path.includes('locations'))).toHaveLength(9);
    });
    it.each(['name', 'namespace'])('the %s of its Infinispan', (field) => {
      const found = serious(changed(whole, grid, (m) => set(m['metadata'], field, 'elsewhere')));
      expect(found.filter(({ rule }) => rule === 'site-location-agrees')).toHaveLength(9);
      expect(found.filter(({ rule }) => rule === 'cache-cluster-known')).toHaveLength(2);
    });
    it.each([...others.map((name) => `${name.toLowerCase()}-token`), 'transport-tls', 'router-tls', 'trust-tls'])(
      'the Secret %s',
      (name) => {
        const found = serious(changed(whole, is('Secret', name), (m) => set(m['metadata'], 'name', 'elsewhere')));
        expect(found).toHaveLength(1);
      },
    );
    it('the ServiceAccount', () => {
      expect(tally(changed(whole, is('ServiceAccount'), (m) => set(m['metadata'], 'name', 'elsewhere')))).toEqual(readers);
    });
    it.each(['sessions', 'carts'])('the cluster of the cache %s', (name) => {
      const found = tally(changed(whole, is('Cache', name), (m) => set(m['spec'], 'clusterName', 'elsewhere')));
      expect(found).toEqual({ 'cache-cluster-known': 1, 'cache-backup-there': 9 });
    });
  });

  describe.each(['manual', 'nearby'] as const)('%s, all of one name', (connect) => {
    const all = plainSites(connect);
    const isLondon = (manifest: Manifest): boolean =>
      grid(manifest) && valueAt(manifest, ['spec', 'service', 'sites', 'local', 'name']) === 'LON';
    const at = connect === 'manual' ? 'lon' : 'one';
    it.each(others)('the location of %s, missing or renamed, is found at both ends', (name) => {
      const without = changed(all, isLondon, (m) => drop(sitesOf(m), name), at);
      expect(tally(without)).toEqual({ 'site-listed-in-return': 2 });
      const renamed = changed(all, isLondon, (m) => rename(sitesOf(m), name), at);
      expect(tally(renamed)).toEqual({ 'site-names-agree': 2 });
    });
    it('a site that calls itself otherwise is found at all', () => {
      const renamed = changed(all, isLondon, (m) => set(sitesOf(m)['local'] as Mutable, 'name', 'London'), at);
      expect(tally(renamed)).toEqual({ 'site-names-agree': 18 });
    });
  });

  it('without one that is declared external draw none', () => {
    const app = new App();
    const sites = names.map((name): ManagedSite => {
      const common = { name, namespace: 'grid', api: `api.${name.toLowerCase()}.example.com:6443` as const };
      if (name === 'LON') return { ...common, external: true };
      return { ...common, cluster: new Cluster(app, name, { complete: true }), replicas: 2, expose: { type: 'LoadBalancer' } };
    });
    new CrossSite(app, 'grid', { connect: 'managed', sites });
    expect(words(judge(collect(app)))).toEqual([]);
  });
});
