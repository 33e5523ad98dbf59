import type {
  InfinispanSpecServiceSitesLocalDiscovery as Discovery,
  InfinispanSpecServiceSitesLocalExpose as Expose,
  InfinispanSpecServiceSitesLocal as Local,
  InfinispanSpecServiceSitesLocation as Location,
  InfinispanSpecServiceSites as Sites,
} from '../../../imports/infinispan';
import { all } from '../../code/narrow';
import type { LocalSiteProps, LocationProps, ManagedLocation, SiteExposure, SitesProps, StaticLocation } from '../site-props';

/** The way back from the cross-site part; undefined where it holds fields that do not belong together. */
export function sitesProps({ local, locations }: Sites): SitesProps | undefined {
  const site = localProps(local);
  const others = locations && all(locations.map(locationProps));
  return site && (others || !locations) ? { local: site, locations: others } : undefined;
}

function localProps({ name, expose, maxRelayNodes, discovery, encryption }: Local): LocalSiteProps | undefined {
  const exposure = exposureProps(expose);
  const found = discovery && discoveryProps(discovery);
  if (!exposure || (discovery && !found)) return undefined;
  const common = { name, maxRelayNodes, discovery: found };
  if (exposure.type === 'Route') return encryption && { ...common, expose: exposure, encryption };
  return { ...common, expose: exposure, encryption };
}

function exposureProps({ type, annotations, port, nodePort, routeHostName }: Expose): SiteExposure | undefined {
  const free = { port, nodePort, routeHostName };
  const only = (...allowed: readonly (keyof typeof free)[]): boolean =>
    (Object.keys(free) as (keyof typeof free)[]).every((field) => free[field] === undefined || allowed.includes(field));
  if (type === 'NodePort') return only('nodePort') ? { type, annotations, nodePort } : undefined;
  if (type === 'LoadBalancer') return only('port') ? { type, annotations, port } : undefined;
  if (type === 'Route') return only('routeHostName') ? { type, annotations, routeHostName } : undefined;
  return only() ? { type, annotations } : undefined;
}

function discoveryProps({ type, launchGossipRouter, cpu, memory, heartbeats, suspectEvents }: Discovery): LocalSiteProps['discovery'] {
  if (type !== undefined) return undefined;
  if (launchGossipRouter !== false) return { launchGossipRouter, cpu, memory, heartbeats, suspectEvents };
  return cpu === undefined && memory === undefined ? { launchGossipRouter, heartbeats, suspectEvents } : undefined;
}

const managed = /^(openshift|kubernetes|minikube):\/\/[\s\S]*:(0|[1-9]\d*)$/;

const isManaged = (url: string): url is ManagedLocation['url'] => managed.test(url);
const isStatic = (url: string): url is StaticLocation['url'] => url.startsWith('infinispan+xsite://');

function locationProps({ name, url, secretName, clusterName, namespace, host, port }: Location): LocationProps | undefined {
  if (host !== undefined || port !== undefined) return undefined;
  if (url === undefined) return secretName === undefined ? { name, clusterName, namespace } : undefined;
  if (isManaged(url)) return secretName === undefined ? undefined : { name, url, secretName, clusterName, namespace };
  const isAlone = secretName === undefined && clusterName === undefined && namespace === undefined;
  return isStatic(url) && isAlone ? { name, url } : undefined;
}
