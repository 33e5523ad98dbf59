import type { Infinispan } from '../../../imports/infinispan';
import type { Ask } from '../../check/ask';
import { type Level, levels } from '../../check/consequence';
import type { Inventory } from '../../check/inventory';
import type { SchemaStore } from '../../check/schema/store';
import type { Doc } from '../../core/doc';
import { printPath } from '../../core/path';
import { inRange } from '../../core/target';
import { rules } from '../rules';
import type { Way } from '../sites/location';
import { innerPort, outerPort, type Site } from '../sites/site';
import { locationPath } from '../sites/site-rule';
import { type Link, topologyOf } from '../sites/topology';

export interface SiteProblem {
  readonly rule: string;
  readonly level: Level;
  readonly path: string;
  readonly message: string;
}

/** A site, of the input or only named in it. */
export interface EffectiveSite {
  /** Unique in the answer. */
  readonly id: string;
  readonly name: string;
  /** Whether it is in the input; of one that is not, nothing else is known. */
  readonly known: boolean;
  readonly cluster: string | null;
  readonly namespace: string | null;
  readonly infinispan: string | null;
  readonly replicas: number | null;
  /** How others reach it; `port` is null where the cluster chooses it, and the whole is null without a router. */
  readonly expose: { readonly type: string; readonly port: number | null; readonly host: string | null } | null;
  /** Whether it runs a gossip router; null where that is not known. */
  readonly router: boolean | null;
  /** The TLS protocol between sites; null where there is none. */
  readonly encryption: { readonly protocol: string } | null;
  readonly problems: readonly SiteProblem[];
}

/** What one site does to find another. */
export interface EffectiveLink {
  /** ids of sites */
  readonly from: string;
  readonly to: string;
  /** `managed`: asked for at an API; `static`: a fixed address; `nearby`: a Service of the cluster; `none`: both meet elsewhere. */
  readonly way: Way;
  /** What is asked or connected to; null without an address. */
  readonly host: string | null;
  /** The port of that site's router; null where it is not known. */
  readonly port: number | null;
  readonly encrypted: boolean;
  /** Whether the site of that name and address is what the location means; null where it is not in the input. */
  readonly agrees: boolean | null;
  /** The worst that is said of its location; null where nothing is. */
  readonly worst: Level | null;
}

export interface EffectiveSites {
  readonly sites: readonly EffectiveSite[];
  readonly links: readonly EffectiveLink[];
  /** ids of the sites that run a gossip router */
  readonly routers: readonly string[];
}

function problemsOf(doc: Doc<Infinispan>, cluster: Inventory, clusters: readonly Inventory[], schemas: SchemaStore): SiteProblem[] {
  const { target } = cluster;
  const embedded: Ask['embedded'] = (name, version) => schemas.embedded(name, version, target.release);
  const ask: Ask = { doc, target, cluster, clusters, deployed: undefined, before: undefined, embedded };
  return rules
    .filter(({ kinds, releases }) => inRange(releases, target.release) && kinds.some(({ kind }) => kind === 'Infinispan'))
    .flatMap(({ id, consequence, check }) =>
      [...check(doc.manifest, ask)].map(({ path, message }) => ({ rule: id, level: levels[consequence], path: printPath(path), message })),
    );
}

const idOf = ({ cluster, own }: Site): string => [cluster.name, own.namespace, own.name].filter((part) => part !== '').join('/');

function siteOf(site: Site, id: string, problems: readonly SiteProblem[]): EffectiveSite {
  const { local, own } = site;
  const host = (local.expose.type === 'Route' && local.expose.routeHostName?.trim()) || null;
  return {
    id,
    name: site.name,
    known: true,
    cluster: site.cluster.name,
    namespace: own.namespace || null,
    infinispan: own.name,
    replicas: site.doc.manifest.spec?.replicas ?? null,
    expose: site.router ? { type: local.expose.type, port: outerPort(site) ?? null, host } : null,
    router: site.router,
    encryption: site.encrypted ? { protocol: local.encryption?.protocol ?? 'TLSv1.3' } : null,
    problems,
  };
}

const outside = (id: string, name: string): EffectiveSite => ({
  id,
  name,
  known: false,
  ...{ cluster: null, namespace: null, infinispan: null, replicas: null, expose: null, router: null, encryption: null },
  problems: [],
});

function portOf({ location, meaning }: Link): number | null {
  if (location.way === 'static') return location.port;
  if (!('site' in meaning) || location.way === 'none') return null;
  return location.way === 'nearby' ? innerPort(meaning.site.local.expose) : (outerPort(meaning.site) ?? null);
}

/** The worst that is said of one location of a site. */
function worstAt({ location: { index } }: Link, problems: readonly SiteProblem[]): Level | null {
  const at = printPath(locationPath(index));
  const said = problems.filter(({ path }) => path.startsWith(at)).map(({ level }) => level);
  return (['error', 'warning', 'info'] as const).find((level) => said.includes(level)) ?? null;
}

function linkOf(link: Link, from: string, to: string, problems: readonly SiteProblem[]): EffectiveLink {
  const { location, meaning } = link;
  const host = location.way === 'nearby' ? `${location.target?.name}-site.${location.target?.namespace}.svc` : location.host || null;
  const agrees = meaning.state === 'outside' || meaning.state === 'ambiguous' ? null : meaning.state === 'agreed';
  return {
    from,
    to,
    way: location.way,
    host: location.way === 'none' ? null : host,
    port: portOf(link),
    encrypted: link.from.encrypted,
    agrees,
    worst: worstAt(link, problems),
  };
}

/** The cross-site topology of the input: its sites, how they find each other, and what is wrong with them. */
export function effectiveSites(clusters: readonly Inventory[], schemas: SchemaStore): EffectiveSites {
  const topology = topologyOf(clusters);
  const taken = new Set<string>();
  const unique = (wanted: string): string => {
    let id = wanted;
    for (let n = 2; taken.has(id); n++) id = `${wanted} (${n})`;
    taken.add(id);
    return id;
  };
  const ids = new Map(topology.sites.map((site) => [site, unique(idOf(site))]));
  const sites = topology.sites.map((site) => siteOf(site, ids.get(site) ?? '', problemsOf(site.doc, site.cluster, clusters, schemas)));
  const strangers = new Map<string, EffectiveSite>();
  const stranger = (link: Link): string => {
    // Where several sites give the same name and address, they mean the same one.
    const key = JSON.stringify([link.location.name, link.location.way === 'managed' ? link.location.target : link.location.host]);
    const known = strangers.get(key) ?? outside(unique(link.location.name), link.location.name);
    strangers.set(key, known);
    return known.id;
  };
  const links = topology.sites.flatMap((site) =>
    topology.linksOf(site).map((link) => {
      const to = 'site' in link.meaning ? ids.get(link.meaning.site) : undefined;
      return linkOf(link, ids.get(site) ?? '', to ?? stranger(link), sites.find(({ id }) => id === ids.get(site))?.problems ?? []);
    }),
  );
  return { sites: [...sites, ...strangers.values()], links, routers: sites.filter(({ router }) => router).map(({ id }) => id) };
}
