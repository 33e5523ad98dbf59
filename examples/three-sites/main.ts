import { App } from 'cdk8s';
import { Cluster, CrossSite } from 'cdk8s-openshift';

const app = new App();

const sites = (['LON', 'NYC', 'SFO'] as const).map((name) => {
  const domain = `${name.toLowerCase()}.example.com`;
  return {
    name,
    cluster: new Cluster(app, name.toLowerCase(), { release: '4.18', complete: true }),
    namespace: 'data-grid',
    replicas: 3,
    expose: { type: 'Route', routeHostName: `xsite.apps.${domain}` },
    api: `api.${domain}:6443`,
    token: { boundFor: 30 * 24 * 3600 },
    infinispan: { container: { cpu: '2:1', memory: '8Gi:4Gi' }, serviceContainer: { storage: '20Gi' } },
  } as const;
});

// The Secrets of key stores and tokens exist: none of their values stands here. The clusters are declared as a whole, so
// an annotation names what lies outside.
new CrossSite(app, 'grid', {
  connect: 'managed',
  sites,
  maxRelayNodes: 3,
  routerResources: { cpu: '500m:100m', memory: '512Mi:256Mi' },
  encryption: {
    protocol: 'TLSv1.3',
    transport: { secretName: 'transport-tls' },
    router: { secretName: 'router-tls' },
    trust: { secretName: 'trust-tls' },
  },
  caches: [
    { name: 'sessions' },
    // Orders are not lost with a site: a write waits for the other one.
    { name: 'orders', strategy: 'SYNC', sites: ['LON', 'NYC'], configuration: { owners: 2, locking: { isolation: 'REPEATABLE_READ' } } },
  ],
});

app.synth();
