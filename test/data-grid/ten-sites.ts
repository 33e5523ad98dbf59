import { App } from 'cdk8s';
import { Cluster, CrossSite, type CrossSiteProps, type ManagedSite, type SecretSource } from '../../src';
import type { ClusterInput } from '../../src/check/check';
import { collect } from '../../src/run/collect';

export const names = ['AMS', 'BER', 'CPH', 'DUB', 'FRA', 'LON', 'MAD', 'NYC', 'OSL', 'PAR'];

const values = (values: Record<string, string>): SecretSource => ({ from: 'plainText', values });
const store = (file: string): SecretSource => ({ from: 'plainText', values: { password: 'changeme' }, binary: { [file]: 'MIIKDgIBAw==' } });

/** Ten sites, each in a cluster of its own that is declared as a whole, with everything written down. */
export function tenSites(more: Partial<CrossSiteProps> = {}, siteMore: Partial<ManagedSite> = {}): ClusterInput[] {
  const app = new App();
  const sites = names.map((name): ManagedSite => {
    const lower = name.toLowerCase();
    return {
      name,
      cluster: new Cluster(app, lower, { complete: true }),
      namespace: `grid-${lower}`,
      clusterName: `${lower}-grid`,
      replicas: 3,
      expose: { type: 'NodePort', nodePort: 30900 },
      api: `api.${lower}.example.com:6443`,
      tokenSource: values({ token: 'abc' }),
      ...siteMore,
    } as ManagedSite;
  });
  new CrossSite(app, 'grid', {
    connect: 'managed',
    sites,
    encryption: {
      transport: { secretName: 'transport-tls', source: store('keystore.p12') },
      router: { secretName: 'router-tls', source: store('keystore.p12') },
      trust: { secretName: 'trust-tls', source: store('truststore.p12') },
    },
    caches: [{ name: 'sessions' }, { name: 'carts', strategy: 'SYNC' }],
    ...more,
  } as CrossSiteProps);
  return collect(app);
}

/** Ten sites whose Infinispans all have one name, without keys or tokens. */
export function plainSites(connect: 'manual' | 'nearby'): ClusterInput[] {
  const app = new App();
  const one = connect === 'nearby' ? new Cluster(app, 'one', { complete: true }) : undefined;
  const sites = names.map((name) => ({
    name,
    cluster: one ?? new Cluster(app, name.toLowerCase(), { complete: true }),
    // In clusters of their own they have one namespace, too.
    namespace: one ? `grid-${name.toLowerCase()}` : 'grid',
    replicas: 2,
    expose: { type: 'LoadBalancer', port: one ? 7900 : 11900 } as const,
    address: `grid-${name.toLowerCase()}.example.com`,
  }));
  new CrossSite(app, 'grid', { connect, sites });
  return collect(app);
}
