import { Construct } from 'constructs';
import { clusterFacts, place } from '../place/place';
import { crossSiteManifests } from './cross-site/manifests';
import { slug } from './cross-site/names';
import { type CrossSiteProps, isDeclared } from './cross-site/props';

/**
 * Infinispan clusters that replicate to each other, declared once. Each site's Cluster gets its Infinispan with
 * locations for all the others, the rights and tokens by which they find it, key stores, and caches with their backups.
 *
 *     new CrossSite(app, 'grid', {
 *       connect: 'managed',
 *       sites: [
 *         { name: 'LON', cluster: lon, namespace: 'grid', replicas: 3, expose: { type: 'LoadBalancer' }, api: 'api.lon.example.com:6443' },
 *         { name: 'NYC', cluster: nyc, namespace: 'grid', replicas: 3, expose: { type: 'LoadBalancer' }, api: 'api.nyc.example.com:6443' },
 *       ],
 *     });
 *
 * Tokens have to be exchanged between the sites: `tokenCommands` gives the commands. Tokens that are bound to a time
 * (one hour unless said) have to be made anew before it is over.
 */
export class CrossSite extends Construct {
  /** @throws Error where two sites have the same name, or a router or a cache names a site that is none */
  constructor(scope: Construct, id: string, props: CrossSiteProps) {
    super(scope, id);
    const names = props.sites.map(({ name }) => name);
    const twice = names.find((name, i) => names.indexOf(name) !== i);
    if (twice !== undefined) throw new Error(`two sites of ${this.node.path} are called ${twice}`);
    const named = [...(props.routers ?? []), ...(props.caches ?? []).flatMap(({ sites = [] }) => sites)];
    const stray = named.find((name) => !names.includes(name));
    if (stray !== undefined) throw new Error(`${this.node.path} has no site ${stray}; it has ${names.join(', ')}`);
    for (const site of props.sites) {
      if (!isDeclared(site)) continue;
      const part = new Construct(site.cluster, `${id}-${slug(site.name)}`);
      for (const manifest of crossSiteManifests(props, site, clusterFacts(site.cluster)?.complete)) {
        const { kind, metadata } = manifest;
        place(new Construct(part, `${kind}-${metadata?.name}`), manifest);
      }
    }
  }
}
