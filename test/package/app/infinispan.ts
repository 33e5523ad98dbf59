import type { CacheProps, InfinispanProps, LocationProps } from 'cdk8s-openshift';

const common = { name: 'grid', replicas: 2 } as const;
const stores = { transportKeyStore: { secretName: 'transport' }, routerKeyStore: { secretName: 'router' } };
const locations = [{ name: 'NYC', url: 'infinispan+xsite://nyc.example.com' }] as const;

/** Fields that do not belong together do not compile; each line below must be refused, and nothing else may be. */
export const refused: readonly InfinispanProps[] = [
  // @ts-expect-error a folder of the node has no size
  { ...common, serviceContainer: { ephemeralStorage: true, storage: '1Gi' } },
  // @ts-expect-error encryption from a Secret names it
  { ...common, security: { endpointEncryption: { type: 'Secret' } } },
  // @ts-expect-error and no certificate service
  { ...common, security: { endpointEncryption: { type: 'Secret', certSecretName: 'tls', certServiceName: 'service.beta.openshift.io' } } },
  // @ts-expect-error nobody's certificates are looked at
  { ...common, security: { endpointEncryption: { type: 'Service', clientCertSecretName: 'clients' } } },
  // @ts-expect-error who is not asked for a name is not looked up
  { ...common, security: { endpointAuthentication: false, endpointSecretName: 'users' } },
  // @ts-expect-error an artifact comes from one place
  { ...common, dependencies: { artifacts: [{ url: 'https://example.com/a.jar', maven: 'a:b:1' }] } },
  // @ts-expect-error a load balancer has no node port of one's own choice
  { ...common, expose: { type: 'LoadBalancer', nodePort: 30222 } },
  // @ts-expect-error the operator no longer scales by itself
  { ...common, autoscale: { maxReplicas: 5 } },
  // @ts-expect-error a Route to other sites needs encryption
  { ...common, sites: { local: { name: 'LON', expose: { type: 'Route' } }, locations } },
  // @ts-expect-error a port of another exposure
  { ...common, sites: { local: { name: 'LON', expose: { type: 'NodePort', port: 7900 } }, locations } },
  // @ts-expect-error resources of a router that there is not
  { ...common, sites: { local: { name: 'LON', expose: { type: 'ClusterIP' }, discovery: { launchGossipRouter: false, cpu: '1' } } } },
  // @ts-expect-error Hot Rod upgrades exclude sites
  { ...common, upgrades: { type: 'HotRodRolling' }, sites: { local: { name: 'LON', expose: { type: 'ClusterIP' } }, locations } },
  // @ts-expect-error and so does a Cache service
  { ...common, serviceType: 'Cache', sites: { local: { name: 'LON', expose: { type: 'ClusterIP' } }, locations } },
];

export const accepted: readonly InfinispanProps[] = [
  { ...common, serviceContainer: { storage: '8Gi', storageClassName: 'fast' }, upgrades: { type: 'HotRodRolling' } },
  { ...common, security: { endpointEncryption: { type: 'Secret', certSecretName: 'tls', clientCert: 'Validate' } } },
  { ...common, serviceType: 'Cache', replicationFactor: 2 },
  {
    ...common,
    upgrades: { type: 'InPlaceRolling' },
    sites: { local: { name: 'LON', expose: { type: 'Route' }, encryption: stores }, locations },
  },
];

export const locationsRefused: readonly LocationProps[] = [
  // @ts-expect-error an API is asked with a token
  { name: 'NYC', url: 'openshift://api.nyc.example.com:6443' },
  // @ts-expect-error at a port
  { name: 'NYC', url: 'openshift://api.nyc.example.com', secretName: 'nyc-token' },
  // @ts-expect-error a fixed address is not asked for anything
  { name: 'NYC', url: 'infinispan+xsite://nyc.example.com', secretName: 'nyc-token' },
];

export const caches: readonly CacheProps[] = [
  { name: 'sessions', clusterName: 'grid', templateName: 'org.infinispan.DIST_SYNC' },
  // @ts-expect-error a template or the name of one
  { name: 'sessions', clusterName: 'grid', templateName: 'org.infinispan.DIST_SYNC', template: '{}' },
  // @ts-expect-error one of the two has to be there
  { name: 'sessions', clusterName: 'grid' },
];
