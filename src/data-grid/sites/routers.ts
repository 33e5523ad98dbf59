import type { Site } from './site';
import type { Topology } from './topology';

/**
 * The names of the sites whose gossip routers a site's pods register at: its own, and those that it has an address of
 * (pkg/reconcile/pipeline/infinispan/handler/configure/xsite.go, appendBackupSite). What is not in the input counts as
 * running one.
 */
export function routersOf(site: Site, { linksOf }: Topology): ReadonlySet<string> {
  const remote = linksOf(site)
    .filter(({ location, meaning }) => location.way !== 'none' && (meaning.state !== 'agreed' || meaning.site.router))
    .map(({ location }) => location.name);
  return new Set(site.router ? [site.name, ...remote] : remote);
}

/** The sites that hang together with one, itself included, and the names of those that are not in the input. */
export function setOf(
  site: Site,
  { linksOf, linksTo }: Topology,
): { readonly sites: ReadonlySet<Site>; readonly outside: ReadonlySet<string> } {
  const sites = new Set([site]);
  const outside = new Set<string>();
  // A set grows while it is gone through.
  for (const one of sites) {
    for (const { from, location, meaning } of [...linksOf(one), ...linksTo(one)]) {
      if (meaning.state === 'agreed') sites.add(meaning.site).add(from);
      else if (from === one) outside.add(location.name);
    }
  }
  return { sites, outside };
}
