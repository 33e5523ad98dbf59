import { App, Yaml } from 'cdk8s';
import { describe, expect, it } from 'vitest';
import {
  Backup,
  Cache,
  Cluster,
  CrossSite,
  type CrossSiteProps,
  Infinispan,
  infinispan,
  judgeApp,
  type ManagedSite,
  Restore,
  tokenCommands,
} from '../../src';

/** What a cluster's chart writes. */
const yaml = (build: (cluster: Cluster) => void): string => {
  const cluster = new Cluster(new App(), 'test');
  build(cluster);
  return Yaml.stringify(...cluster.toJson());
};

const snapshot = (name: string, text: string): Promise<void> => expect(text).toMatchFileSnapshot(`./constructs/${name}.yaml`);

const encryption = {
  transportKeyStore: { secretName: 'transport' },
  routerKeyStore: { secretName: 'router' },
  trustStore: { secretName: 'trust' },
};

describe('Infinispan', () => {
  it('takes every part of its spec', () =>
    snapshot(
      'infinispan',
      yaml((cluster) => {
        new Infinispan(cluster, 'all', {
          name: 'grid',
          namespace: 'caches',
          labels: { team: 'data' },
          annotations: { note: 'all' },
          replicas: 3,
          version: '16.0.5',
          expose: { type: 'NodePort', nodePort: 30222 },
          container: { cpu: '2:1', memory: '4Gi:2Gi', extraJvmOpts: '-XX:+UseZGC' },
          serviceContainer: { storage: '10Gi', storageClassName: 'fast' },
          security: { endpointAuthentication: true, endpointEncryption: { type: 'Service', certServiceName: 'service.beta.openshift.io' } },
          logging: { categories: { 'org.infinispan': 'debug' } },
          upgrades: { type: 'Shutdown' },
          jmx: { enabled: false },
          configListener: { enabled: true, logging: { level: 'info' } },
          sites: {
            local: {
              name: 'LON',
              expose: { type: 'Route', routeHostName: 'xsite.example.com' },
              encryption: { protocol: 'TLSv1.2', ...encryption },
              maxRelayNodes: 3,
              discovery: {
                launchGossipRouter: true,
                cpu: '1:500m',
                memory: '1Gi',
                heartbeats: { enabled: true, interval: 5000, timeout: 20000 },
              },
            },
            locations: [
              { name: 'NYC', url: 'openshift://api.nyc.example.com:6443', secretName: 'nyc-token', clusterName: 'nyc', namespace: 'grid' },
              { name: 'SFO', url: 'infinispan+xsite://sfo.example.com:443' },
              { name: 'LAB', clusterName: 'lab', namespace: 'lab' },
            ],
          },
        });
      }),
    ));
  it('exposes a site in each of the four ways', () =>
    snapshot(
      'exposures',
      yaml((cluster) => {
        const locations = [{ name: 'B', url: 'infinispan+xsite://b.example.com' }] as const;
        const site = (name: string, local: NonNullable<Parameters<typeof infinispan>[0]['sites']>['local']) =>
          new Infinispan(cluster, name, { name, replicas: 1, sites: { local, locations } });
        site('node-port', { name: 'A', expose: { type: 'NodePort', nodePort: 30900 } });
        site('load-balancer', { name: 'A', expose: { type: 'LoadBalancer', port: 11900, annotations: { 'example.com/lb': 'internal' } } });
        site('route', { name: 'A', expose: { type: 'Route' }, encryption });
        site('cluster-ip', { name: 'A', expose: { type: 'ClusterIP' }, discovery: { launchGossipRouter: false } });
      }),
    ));
  it('holds no more than was asked for, and is what the builder gives', () => {
    const props = { name: 'grid', replicas: 1 };
    const placed = new Cluster(new App(), 'test');
    new Infinispan(placed, 'grid', props);
    expect(placed.toJson()).toEqual([infinispan(props)]);
    expect(infinispan(props)).toEqual({
      apiVersion: 'infinispan.org/v1',
      kind: 'Infinispan',
      metadata: { name: 'grid' },
      spec: { replicas: 1 },
    });
  });
});

it('Cache, Backup and Restore', () =>
  snapshot(
    'cache-backup-restore',
    yaml((cluster) => {
      new Cache(cluster, 'named', { name: 'sessions', clusterName: 'grid', templateName: 'org.infinispan.DIST_SYNC' });
      new Cache(cluster, 'written', {
        name: 'orders',
        namespace: 'caches',
        clusterName: 'grid',
        cacheName: 'Orders',
        template: 'distributedCache:\n  mode: SYNC\n',
        updates: 'recreate',
      });
      const backup = new Backup(cluster, 'backup', {
        name: 'before-upgrade',
        cluster: 'grid',
        resources: { caches: ['sessions'], counters: ['*'] },
        volume: { storage: '20Gi', storageClassName: 'slow' },
        container: { memory: '2Gi' },
      });
      new Restore(cluster, 'restore', { name: 'after-upgrade', cluster: 'grid', backup: backup.name, resources: { caches: ['sessions'] } });
    }),
  ));

describe('CrossSite', () => {
  const app = new App();
  const clusters = { LON: new Cluster(app, 'lon'), NYC: new Cluster(app, 'nyc') };
  const site = (name: 'LON' | 'NYC', more: Partial<ManagedSite> = {}): ManagedSite =>
    ({
      name,
      cluster: clusters[name],
      namespace: `grid-${name.toLowerCase()}`,
      replicas: 2,
      expose: { type: 'NodePort', nodePort: 30900 },
      api: `api.${name.toLowerCase()}.example.com:6443`,
      ...more,
    }) as ManagedSite;
  const props: CrossSiteProps = {
    connect: 'managed',
    version: '8.4.6-1',
    routers: ['LON'],
    sites: [
      site('LON', { tokenSource: { from: 'plainText', values: { token: 'abc' } } }),
      site('NYC', {
        token: { boundFor: 86400 },
        tokenSource: { from: 'store', store: { name: 'vault' }, keys: { token: { key: 'grid', property: 'nyc' } } },
      }),
    ],
    encryption: {
      transport: {
        secretName: 'stores',
        alias: 'transport',
        source: { from: 'plainText', values: { password: 'changeme' }, binary: { 'keystore.p12': 'MIIKDgIBAw==' } },
      },
    },
    caches: [{ name: 'sessions' }],
  };
  new CrossSite(app, 'grid', props);

  it.each(['LON', 'NYC'] as const)('writes all that %s needs', (name) =>
    snapshot(`cross-site-${name.toLowerCase()}`, Yaml.stringify(...clusters[name].toJson())),
  );
  it('says so where a token stands in the output', () => {
    const found = judgeApp(app).documents.flatMap((d) => d.findings);
    expect(found.filter(({ rule }) => rule === 'secret-in-plain-text').map(({ path }) => path)).toContain('stringData.token');
  });
  it('has no token in the output that was not passed in', () => {
    const outside = new App();
    const lon = new Cluster(outside, 'lon');
    new CrossSite(outside, 'grid', {
      connect: 'managed',
      sites: [site('LON', { cluster: lon }), site('NYC', { cluster: new Cluster(outside, 'nyc') })],
    });
    const secrets = lon.toJson().filter(({ kind }) => kind === 'Secret');
    expect(secrets.map(({ metadata, data, stringData }) => [metadata.name, data, stringData])).toEqual([
      ['ispn-xsite-sa-token', undefined, undefined],
    ]);
  });
  it('tells how tokens are exchanged: for ever, or for one hour unless said', () => {
    const commands = (token: ManagedSite['token']) =>
      tokenCommands({ connect: 'managed', sites: [site('LON', { token }), site('NYC')] })[0];
    expect(commands('longLived')).toContain('get secret ispn-xsite-sa-token');
    expect(commands({})).toContain('create token lon --duration=3600s');
    expect(commands({ boundFor: 86400 })).toContain('create token lon --duration=86400s');
    expect(commands({})).toContain('create secret generic lon-token --from-literal=token=');
  });
  it.each([
    [{ sites: [site('LON'), site('LON')] }, 'two sites of grid are called LON'],
    [{ sites: [site('LON')], routers: ['SFO'] }, 'grid has no site SFO; it has LON'],
    [{ sites: [site('LON')], caches: [{ name: 'a', sites: ['PAR'] }] }, 'grid has no site PAR; it has LON'],
  ])('refuses names that fit no site: %#', (wrong, message) => {
    expect(() => new CrossSite(new App(), 'grid', { connect: 'managed', ...wrong })).toThrow(message);
  });
});
