import type { Infinispan } from '../../../imports/infinispan';
import type { Inventory } from '../../check/inventory';
import type { Doc } from '../../core/doc';
import type { Location } from './location';
import { SiteLookup } from './lookup';
import { allSites, type Site, sameAddress } from './site';

/** What is known of the other end of a location. */
export type Meaning =
  /** Its site is in the input, by name and address. */
  | { readonly state: 'agreed'; readonly site: Site }
  /** Several sites could be meant. */
  | { readonly state: 'ambiguous' }
  /** The site of that name is in the input and lists this one, and lies at another address. */
  | { readonly state: 'elsewhere'; readonly site: Site }
  /** The site at that address calls itself something else. */
  | { readonly state: 'misnamed'; readonly site: Site }
  /** Nothing of the input. */
  | { readonly state: 'outside' };

export interface Link {
  readonly from: Site;
  readonly location: Location;
  readonly meaning: Meaning;
}

/** The sites of the input and how they find each other. */
export interface Topology {
  readonly sites: readonly Site[];
  /** The sites that call themselves so. */
  named(name: string): readonly Site[];
  /** The site that an object is, if it is one. */
  siteOf(doc: Doc<Infinispan>): Site | undefined;
  /** The links of one site, in the order of its locations. */
  linksOf(site: Site): readonly Link[];
  /** The links that mean one site, rightly or not. */
  linksTo(site: Site): readonly Link[];
}

/** Whether a location could lead to a site, its name left aside. */
function leadsTo(from: Site, { way, target }: Location, to: Site): boolean {
  if (target === undefined) return true;
  return sameAddress(target, to.own) && (way === 'managed' || from.cluster === to.cluster);
}

const others = (sites: readonly Site[], site: Site): readonly Site[] => sites.filter((other) => other !== site);

/**
 * Whether a site of the right name may be meant where no address tells: not if it lists another one of this name, and
 * only if something ties the two together, since several sets of sites may have the same names.
 */
function fits(from: Site, location: Location, to: Site): boolean {
  if (location.target !== undefined) return true;
  const back = to.locations.find(({ name }) => name === from.name);
  if (back) return leadsTo(to, back, from);
  if (to.own.namespace === from.own.namespace || to.own.name === from.own.name) return true;
  return to.locations.some(({ name }) => from.locations.some((other) => other.name === name));
}

/** Of several that could be meant, the one that most tells for; undefined where nothing tells. */
function chosen(from: Site, candidates: readonly Site[]): Site | undefined {
  if (candidates.length === 1) return candidates[0];
  const tests: readonly ((to: Site) => boolean)[] = [
    (to) => to.locations.some((back) => back.name === from.name && leadsTo(to, back, from)),
    (to) => to.own.namespace === from.own.namespace,
    (to) => to.own.name === from.own.name,
  ];
  let left = candidates;
  for (const test of tests) {
    const fitting = left.filter(test);
    if (fitting.length === 1) return fitting[0];
    if (fitting.length > 1) left = fitting;
  }
  return undefined;
}

function agreement(from: Site, location: Location, sites: SiteLookup): Meaning | undefined {
  const named = others(sites.named(location.name), from);
  const candidates = named.filter((to) => leadsTo(from, location, to) && fits(from, location, to));
  if (candidates.length === 0) return undefined;
  const site = chosen(from, candidates);
  return site ? { state: 'agreed', site } : { state: 'ambiguous' };
}

/** Whether one site certainly means another: by its name, and where the address tells, by that. */
function means(from: Site, to: Site, sites: SiteLookup, exactly: boolean): boolean {
  return from.locations.some((location) => {
    if (location.name !== to.name || (exactly && location.target === undefined)) return false;
    const found = agreement(from, location, sites);
    return found?.state === 'agreed' && found.site === to;
  });
}

/** Whether the names alone tie two sites together: each lists the other, and no third one is called as either of them. */
function onlyPair(from: Site, to: Site, sites: SiteLookup): boolean {
  if (!to.locations.some(({ name }) => name === from.name)) return false;
  return [...sites.named(from.name), ...sites.named(to.name)].every((site) => site === from || site === to);
}

/** The site of the right name that lies at another address than a location gives. */
function elsewhere(from: Site, location: Location, sites: SiteLookup): Site | undefined {
  if (location.target === undefined) return undefined;
  const named = others(sites.named(location.name), from);
  return named.find((to) => means(to, from, sites, true)) ?? named.find((to) => onlyPair(from, to, sites));
}

/** The site that a location leads to and that calls itself something else. */
function misnamed(from: Site, location: Location, sites: SiteLookup): Site | undefined {
  if (location.way === 'none') return undefined;
  const rest = others(sites.near(from, location), from);
  // Inside a cluster an address is one Infinispan.
  const nearby = location.way === 'nearby' ? rest.find((to) => leadsTo(from, location, to)) : undefined;
  if (nearby || others(sites.named(location.name), from).length > 0) return nearby;
  const listed = new Set(from.locations.map(({ name }) => name));
  // A site that is listed by its own name is not meant here, nor one that knows this name itself: as that of a third site.
  const free = rest.filter(
    (to) => leadsTo(from, location, to) && !listed.has(to.name) && !to.locations.some(({ name }) => name === location.name),
  );
  return (
    free.find((to) => to.name !== from.name && means(to, from, sites, false)) ??
    free.find((to) => to.name.toLowerCase() === location.name.toLowerCase()) ??
    free.find((to) => leadsBack(from, location, to, sites))
  );
}

/** Whether two managed sites have each other's address, and both call the other by a name that no site has. */
function leadsBack(from: Site, { way, target }: Location, to: Site, sites: SiteLookup): boolean {
  if (way !== 'managed' || target === undefined || sameAddress(from.own, to.own)) return false;
  return to.locations.some((back) => back.way === 'managed' && sites.named(back.name).length === 0 && leadsTo(to, back, from));
}

function meaningOf(from: Site, location: Location, sites: SiteLookup): Meaning {
  const found = agreement(from, location, sites);
  if (found) return found;
  const apart = elsewhere(from, location, sites);
  if (apart) return { state: 'elsewhere', site: apart };
  const other = misnamed(from, location, sites);
  return other ? { state: 'misnamed', site: other } : { state: 'outside' };
}

function compute(clusters: readonly Inventory[]): Topology {
  const sites = allSites(clusters);
  const lookup = new SiteLookup(sites);
  const links = new Map(
    sites.map((from): [Site, Link[]] => [
      from,
      from.locations.map((location) => ({ from, location, meaning: meaningOf(from, location, lookup) })),
    ]),
  );
  const back = new Map<Site, Link[]>();
  for (const link of [...links.values()].flat()) {
    if (!('site' in link.meaning)) continue;
    const known = back.get(link.meaning.site);
    if (known) known.push(link);
    else back.set(link.meaning.site, [link]);
  }
  const byDoc = new Map(sites.map((site) => [site.doc, site]));
  return {
    sites,
    named: (name) => lookup.named(name),
    siteOf: (doc) => byDoc.get(doc),
    linksOf: (site) => links.get(site) ?? [],
    linksTo: (site) => back.get(site) ?? [],
  };
}

const known = new WeakMap<readonly Inventory[], Topology>();

/** How the sites of the input find each other; worked out once. */
export function topologyOf(clusters: readonly Inventory[]): Topology {
  const found = known.get(clusters) ?? compute(clusters);
  known.set(clusters, found);
  return found;
}
