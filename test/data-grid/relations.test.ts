import { describe, expect, it } from 'vitest';
import { Judge } from '../../src/check/check';
import { target } from '../../src/core/target';
import { backupSites } from '../../src/data-grid/cache/backups';
import { packs } from '../../src/packs';
import { readText } from '../../src/read/read-text';
import { packagedSchemas } from '../../src/run/schemas';

interface SiteText {
  readonly name?: string;
  readonly namespace?: string;
  readonly site: string;
  readonly expose?: object;
  readonly local?: object;
  readonly locations: readonly object[];
}

const site = ({ name = 'grid', namespace = 'dc', site, expose = { type: 'LoadBalancer' }, local = {}, locations }: SiteText): string =>
  JSON.stringify({
    apiVersion: 'infinispan.org/v1',
    kind: 'Infinispan',
    metadata: { name, namespace },
    spec: { replicas: 2, service: { type: 'DataGrid', sites: { local: { name: site, expose, ...local }, locations } } },
  });

const managed = (name: string, more: object = {}): object => ({
  name,
  url: `openshift://api.${name.toLowerCase()}.example.com:6443`,
  secretName: 'token',
  ...more,
});
const fixed = (name: string, port = ''): object => ({ name, url: `infinispan+xsite://${name.toLowerCase()}.example.com${port}` });

const judge = new Judge(packagedSchemas(), packs);

/** `cluster rule path` of all that is more than information, each text a cluster. */
const findings = (...clusters: readonly string[]): string[] => {
  const inputs = clusters.map((text, i) => ({ name: `${i}`, target: target(), docs: readText(text, `${i}`) }));
  const { documents } = judge.check(inputs);
  return documents.flatMap(({ file, findings }) =>
    findings.filter(({ level }) => level !== 'info').map(({ rule, path }) => `${file} ${rule} ${path.replace('spec.service.sites.', '')}`),
  );
};

describe('across clusters', () => {
  it('two sites that fit each other are fine, though both have the same name and namespace', () => {
    expect(findings(site({ site: 'LON', locations: [managed('NYC')] }), site({ site: 'NYC', locations: [managed('LON')] }))).toEqual([]);
  });
  it('a site that lists itself is fine', () => {
    const both = [fixed('LON'), fixed('NYC')];
    expect(findings(site({ site: 'LON', locations: both }), site({ site: 'NYC', locations: both }))).toEqual([]);
  });
  it('a name that differs is found on both sides', () => {
    expect(findings(site({ site: 'LON', locations: [managed('NewYork')] }), site({ site: 'NYC', locations: [managed('LON')] }))).toEqual([
      '0 site-names-agree locations[0].name',
      '1 site-names-agree local.name',
    ]);
  });
  it('a forgotten name or namespace is found where it is missing', () => {
    const lon = site({ site: 'LON', locations: [managed('NYC')] });
    expect(findings(lon, site({ name: 'nyc', site: 'NYC', locations: [managed('LON', { clusterName: 'grid' })] }))).toEqual([
      '0 site-location-agrees locations[0].clusterName',
    ]);
    expect(findings(lon, site({ namespace: 'ny', site: 'NYC', locations: [managed('LON', { namespace: 'dc' })] }))).toEqual([
      '0 site-location-agrees locations[0].namespace',
    ]);
  });
  it('sites of another set with the same names are none of its business', () => {
    const encrypted = {
      encryption: { transportKeyStore: { secretName: 'a' }, routerKeyStore: { secretName: 'b' }, trustStore: { secretName: 'c' } },
    };
    const other = (own: string, to: string) =>
      site({ namespace: 'other', name: 'shop', site: own, local: encrypted, locations: [fixed(to)] });
    const lon = site({ site: 'LON', locations: [fixed('NYC')] });
    const nyc = site({ site: 'NYC', locations: [fixed('LON')] });
    expect(findings(`${lon}\n${other('LON', 'NYC')}`, `${nyc}\n${other('NYC', 'LON')}`)).toEqual([]);
    expect(findings(lon, other('NYC', 'SFO'))).toEqual([]);
    expect(findings(lon, other('NYC', 'LON'))).toEqual(['0 site-encryption-agrees local', '1 site-encryption-agrees local.encryption']);
  });
  it('a name or namespace forgotten at both sites is found at both', () => {
    const both = [site({ site: 'LON', locations: [managed('NYC')] }), site({ namespace: 'ny', site: 'NYC', locations: [managed('LON')] })];
    expect(findings(...both)).toEqual(['0 site-location-agrees locations[0].namespace', '1 site-location-agrees locations[0].namespace']);
  });
  it('a site of another cluster is not looked for in this one', () => {
    const near = (name: string, namespace: string) => ({ name, namespace });
    const lon = site({ site: 'LON', locations: [near('NYC', 'ny')] });
    expect(findings(lon, site({ namespace: 'ny', site: 'NYC', locations: [near('LON', 'dc')] }))).toEqual([
      '0 site-location-agrees locations[0].name',
      '1 site-location-agrees locations[0].name',
    ]);
  });
  it('names that differ at both sites are found where the addresses tell, or only case differs', () => {
    const to = (name: string, namespace: string) => managed(name, { namespace });
    const lon = site({ site: 'LON', locations: [to('NewYork', 'ny')] });
    const nyc = site({ namespace: 'ny', site: 'NYC', locations: [to('London', 'dc')] });
    expect(findings(lon, nyc)).toHaveLength(4);
    expect(findings(site({ site: 'LON', locations: [fixed('nyc')] }), site({ site: 'NYC', locations: [fixed('lon')] }))).toHaveLength(4);
  });
  it('of three sites in Infinispans of one name and namespace, each has to list the others', () => {
    const of = (own: string, ...others: readonly string[]) => site({ site: own, locations: others.map((name) => fixed(name)) });
    expect(findings(of('LON', 'NYC', 'PAR'), of('NYC', 'LON', 'PAR'), of('PAR', 'LON', 'NYC'))).toEqual([]);
    expect(findings(of('LON', 'NYC', 'PAR'), of('NYC', 'LON', 'PAR'), of('PAR', 'LON'))).toEqual([
      '1 site-listed-in-return locations[1].name',
      '2 site-listed-in-return locations',
    ]);
  });
  it('two of three sites with one name are found', () => {
    const of = (own: string, ...others: readonly string[]) => site({ site: own, locations: others.map((name) => fixed(name)) });
    const found = findings(of('LON', 'NYC', 'PAR'), of('NYC', 'LON', 'PAR'), of('NYC', 'LON', 'PAR'));
    expect(found).toEqual(['1 site-names-agree local.name', '2 site-names-agree local.name']);
  });
  it('two locations do not lead to one Infinispan', () => {
    const to = { url: 'openshift://api.us.example.com:6443', namespace: 'us' };
    expect(findings(site({ site: 'LON', locations: [managed('NYC', to), managed('SFO', to)] }))).toEqual([
      '0 site-names-agree locations[1].name',
    ]);
    expect(findings(site({ site: 'LON', locations: [managed('NYC', to), managed('SFO', { ...to, namespace: 'sf' })] }))).toEqual([]);
  });
  it('one router stands for several sites by one fixed address', () => {
    const url = 'infinispan+xsite://router.example.com';
    const locations = [
      { name: 'NYC', url },
      { name: 'SFO', url },
    ];
    expect(findings(site({ site: 'LON', locations }))).toEqual([]);
  });
  it('a managed location of which nothing else is known is fine', () => {
    const stranger = site({ namespace: 'ny', name: 'other', site: 'NYC', locations: [managed('SFO')] });
    expect(findings(site({ site: 'LON', locations: [managed('NYC')] }), stranger)).toEqual([]);
  });
});

describe('ports of fixed addresses', () => {
  const pair = (port: string, expose: object, more: object = {}) =>
    findings(
      site({ site: 'LON', expose, local: more, locations: [fixed('NYC', port)] }),
      site({ site: 'NYC', expose, local: more, locations: [fixed('LON', port)] }),
    );
  const encryption = { transportKeyStore: { secretName: 'a' }, routerKeyStore: { secretName: 'b' }, trustStore: { secretName: 'c' } };
  it.each([
    ['', { type: 'LoadBalancer' }],
    [':7900', { type: 'LoadBalancer' }],
    [':65535', { type: 'LoadBalancer', port: 65535 }],
    [':30900', { type: 'NodePort', nodePort: 30900 }],
    [':31234', { type: 'NodePort' }],
  ])('%j leads to %j', (port, expose) => expect(pair(port, expose)).toEqual([]));
  it.each([
    ['', { type: 'LoadBalancer', port: 65535 }],
    [':65535', { type: 'LoadBalancer' }],
    ['', { type: 'NodePort', nodePort: 30900 }],
  ])('%j does not lead to %j', (port, expose) => expect(pair(port, expose)).toHaveLength(2));
  it('a Route listens on 443, under its own host', () => {
    expect(pair(':443', { type: 'Route' }, { encryption })).toEqual([]);
    expect(pair('', { type: 'Route' }, { encryption })).toHaveLength(2);
    expect(pair(':443', { type: 'Route', routeHostName: 'elsewhere.example.com' }, { encryption })).toHaveLength(2);
  });
});

describe('gossip routers', () => {
  const off = { discovery: { launchGossipRouter: false } };
  it('one for both is enough', () => {
    expect(
      findings(site({ site: 'LON', local: off, locations: [fixed('NYC')] }), site({ site: 'NYC', locations: [{ name: 'LON' }] })),
    ).toEqual([]);
  });
  it('none at all is found on both sides', () => {
    expect(
      findings(
        site({ site: 'LON', local: off, locations: [{ name: 'NYC' }] }),
        site({ site: 'NYC', local: off, locations: [{ name: 'LON' }] }),
      ),
    ).toEqual(['0 gossip-router-shared local.discovery.launchGossipRouter', '1 gossip-router-shared local.discovery.launchGossipRouter']);
  });
  it('one that the other has no address of goes unused', () => {
    expect(findings(site({ site: 'LON', locations: [{ name: 'NYC' }] }), site({ site: 'NYC', locations: [fixed('LON')] }))).toEqual([
      '0 site-location-port locations[0].name',
    ]);
  });
  it('one that the other has no address of is no common one', () => {
    const found = findings(site({ site: 'LON', locations: [{ name: 'NYC' }] }), site({ site: 'NYC', locations: [{ name: 'LON' }] }));
    expect(found.map((text) => text.split(' ')[1])).toEqual(['gossip-router-shared', 'gossip-router-shared']);
  });
});

describe('the sites of a cache’s template', () => {
  it.each([
    ['distributedCache:\n  backups:\n    NYC:\n      backup:\n        strategy: ASYNC\n'],
    ['{"distributed-cache":{"backups":{"max-cleanup-delay":30000,"NYC":{"backup":{"strategy":"ASYNC"}}}}}'],
    ['<distributed-cache name="a"><backups><backup strategy="ASYNC" site="NYC"/></backups></distributed-cache>'],
    ['replicatedCache:\n  backups:\n    - backup: { site: NYC, strategy: SYNC }\n'],
  ])('are read from %j', (template) => expect(backupSites(template)).toEqual(['NYC']));
  it.each(['', 'not: [closed', 'distributedCache: {}', 'plain text', '<infinispan/>', '[]', 'null'])('are none in %j', (template) =>
    expect(backupSites(template)).toEqual([]),
  );
});
