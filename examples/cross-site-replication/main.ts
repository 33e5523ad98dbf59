import { App } from 'cdk8s';
import { Cluster, CrossSite, Infinispan } from 'cdk8s-openshift';
import { k8s } from 'cdk8s-plus-27';

const app = new App();
const lon = new Cluster(app, 'lon', { release: '4.16', operators: { infinispan: '2.4' } });
const nyc = new Cluster(app, 'nyc', { release: '4.16', operators: { infinispan: '2.4' } });

const version = '8.4.6-1';
const expose = { type: 'LoadBalancer', port: 65535 } as const;

// The operators find each other through the APIs of the two clusters. The Secrets lon-token and nyc-token hold what
// tokenCommands() exchanges, and are not written here.
new CrossSite(app, 'managed', {
  connect: 'managed',
  version,
  maxRelayNodes: 1,
  sites: [
    { name: 'LON', cluster: lon, namespace: 'rhdg-lon', replicas: 3, expose, api: 'api.rhdg-lon.openshift-aws.myhost.com:6443' },
    {
      name: 'NYC',
      cluster: nyc,
      namespace: 'rhdg-nyc',
      clusterName: 'nyc-cluster',
      replicas: 2,
      expose,
      api: 'api.rhdg-nyc.openshift-aws.myhost.com:6443',
    },
  ],
});

// Fixed addresses. Each draws a warning: something in front of the load balancers has to lead from 7900 to 65535.
new CrossSite(app, 'manual', {
  connect: 'manual',
  version,
  maxRelayNodes: 1,
  sites: [
    { name: 'LON', cluster: lon, namespace: 'manual', replicas: 3, expose, address: 'infinispan+xsite://infinispan-lon.myhost.com' },
    { name: 'NYC', cluster: nyc, namespace: 'manual', replicas: 2, expose, address: 'infinispan+xsite://infinispan-nyc.myhost.com:7900' },
  ],
});

// LON runs no gossip router and meets NYC at its.
const balanced = { type: 'LoadBalancer' } as const;
new CrossSite(app, 'one-router', {
  connect: 'manual',
  routers: ['NYC'],
  sites: [
    { name: 'LON', cluster: lon, namespace: 'one-router', replicas: 3, expose: balanced, address: 'infinispan-lon.myhost.com' },
    {
      name: 'NYC',
      cluster: nyc,
      namespace: 'one-router',
      replicas: 3,
      expose: balanced,
      address: 'infinispan+xsite://infinispan-nyc.myhost.com:7900',
    },
  ],
});

// CPU and memory of the gossip router, each limit:request.
new CrossSite(app, 'router-resources', {
  connect: 'manual',
  routerResources: { memory: '2Gi:1Gi', cpu: '2000m:1000m' },
  sites: [
    { name: 'LON', cluster: lon, namespace: 'router-resources', replicas: 2, expose: balanced, address: 'infinispan-lon.myhost.com' },
    { name: 'NYC', cluster: nyc, namespace: 'router-resources', replicas: 2, expose: balanced, address: 'infinispan-nyc.myhost.com' },
  ],
});

// TLS between the sites, with key stores in Secrets of each namespace. SiteB belongs to somebody else.
new CrossSite(app, 'encrypted', {
  connect: 'manual',
  version,
  encryption: {
    protocol: 'TLSv1.3',
    transport: { secretName: 'transport-tls-secret', alias: 'transport' },
    router: { secretName: 'router-tls-secret', alias: 'router' },
    trust: { secretName: 'truststore-tls-secret' },
  },
  sites: [
    {
      name: 'SiteA',
      cluster: lon,
      namespace: 'encrypted',
      replicas: 2,
      expose: balanced,
      address: 'infinispan-a.myhost.com',
      infinispan: { expose: { type: 'LoadBalancer' } },
    },
    { name: 'SiteB', external: true, namespace: 'encrypted', address: 'infinispan-b.myhost.com' },
  ],
});

// What such a Secret holds. Its values stand in the output for everyone to read: only in a demonstration.
new k8s.KubeSecret(lon, 'transport-tls', {
  metadata: { name: 'transport-tls-secret', namespace: 'encrypted' },
  type: 'Opaque',
  stringData: { password: 'changeme', type: 'pkcs12' },
  data: { 'keystore.p12': 'MIIKDgIBAzCCCdQGCSqGSIb3DQEHAQ==' },
});

// Two sites in one cluster, for demonstrations only.
const demo = (name: string, namespace: string, local: string, location: { name: string; clusterName: string; namespace: string }) =>
  new Infinispan(lon, `demo-${name}`, {
    name,
    namespace,
    replicas: 1,
    expose: { type: 'LoadBalancer' },
    sites: { local: { name: local, expose: { type: 'ClusterIP' }, maxRelayNodes: 1 }, locations: [location] },
  });
demo('example-clustera', 'demo', 'SiteA', { name: 'SiteB', clusterName: 'example-clusterb', namespace: 'cluster-namespace' });
demo('example-clusterb', 'cluster-namespace', 'SiteB', { name: 'SiteA', clusterName: 'example-clustera', namespace: 'demo' });

app.synth();
