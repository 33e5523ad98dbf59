import { show } from '../../check/words';
import type { Site } from '../sites/site';
import { locationPath, nameOf, siteRule, sitesPath } from '../sites/site-rule';
import type { Topology } from '../sites/topology';

/** Whether a site has a location that may be meant for another one, rightly or not. */
const lists = (site: Site, other: Site, { linksOf }: Topology): boolean =>
  linksOf(site).some(({ location, meaning }) => location.name === other.name || ('site' in meaning && meaning.site === other));

/** infinispan-operator api/v1/types_util.go, GetRemoteSiteLocations: a site knows the others by its own list only. */
export default siteRule({
  id: 'site-listed-in-return',
  consequence: 'ignored',
  summary: 'Sites list each other',
  *problems(site, topology) {
    for (const { location, meaning } of topology.linksOf(site)) {
      if (meaning.state !== 'agreed' || lists(meaning.site, site, topology)) continue;
      yield {
        path: locationPath(location.index, 'name'),
        message: `${nameOf(meaning.site)} does not list ${show(site.name)}: nothing is backed up from there`,
        help: `add ${show(site.name)} to its locations, or remove this one`,
      };
    }
    // One without any locations is told so by a rule of its own.
    if (site.locations.length === 0) return;
    for (const { from, meaning } of topology.linksTo(site)) {
      if (meaning.state !== 'agreed' || lists(site, from, topology)) continue;
      yield {
        path: [...sitesPath, 'locations'],
        message: `${nameOf(from)} lists this site, and its own site ${show(from.name)} is not listed here`,
        help: `add a location ${show(from.name)}`,
      };
    }
  },
});
