import { Infinispan, type InfinispanSpecServiceSitesLocal as Local } from '../../../imports/infinispan';
import { type Inventory, perCluster } from '../../check/inventory';
import type { Doc } from '../../core/doc';
import { defaultSitePort, routePort } from '../facts';
import { sitesOf as declaredSites, specOf } from '../webhook/spec';
import { type Address, type Location, locationsOf } from './location';

/** An Infinispan that takes part in cross-site replication. */
export interface Site {
  /** What it calls itself. */
  readonly name: string;
  readonly own: Address;
  readonly cluster: Inventory;
  readonly doc: Doc<Infinispan>;
  readonly local: Local;
  /** The other sites that it lists. */
  readonly locations: readonly Location[];
  /** Whether it runs a gossip router; without one it has no Service either. */
  readonly router: boolean;
  readonly encrypted: boolean;
}

export const addressOf = ({ metadata }: Infinispan): Address => ({ name: metadata.name ?? '', namespace: metadata.namespace ?? '' });

export const sameAddress = (a: Address, b: Address): boolean => a.name === b.name && a.namespace === b.namespace;

function siteOf(doc: Doc<Infinispan>, cluster: Inventory): Site | undefined {
  const sites = declaredSites(specOf(doc.manifest), cluster.target.operators.infinispan);
  // Of an object that is there already only some fields are known.
  if (!sites?.local?.name || !sites.local.expose || doc.partial) return undefined;
  const own = addressOf(doc.manifest);
  const { local } = sites;
  const { secretName, alias, filename } = local.encryption?.transportKeyStore ?? {};
  return {
    name: local.name,
    own,
    cluster,
    doc,
    local,
    locations: locationsOf(sites, own),
    router: local.discovery?.launchGossipRouter !== false,
    encrypted: Boolean(secretName || alias || filename),
  };
}

/** The sites of one cluster. */
const sitesIn: (cluster: Inventory) => readonly Site[] = perCluster((cluster) =>
  cluster.all(Infinispan).flatMap((doc) => siteOf(doc, cluster) ?? []),
);

/** The sites of all clusters. */
export const allSites = (clusters: readonly Inventory[]): readonly Site[] => clusters.flatMap(sitesIn);

/**
 * Where a site listens for others from outside of its cluster; undefined where the cluster chooses
 * (pkg/reconcile/pipeline/infinispan/handler/provision/services.go, XSiteService).
 */
export function outerPort({ local: { expose } }: Site): number | undefined {
  if (expose.type === 'Route') return routePort;
  if (expose.type === 'NodePort') return expose.nodePort || undefined;
  return innerPort(expose);
}

/** The port of its Service, which pods of its cluster connect to. */
export const innerPort = ({ type, port }: Local['expose']): number =>
  type === 'LoadBalancer' && port !== undefined && port > 0 ? port : defaultSitePort;
