import { show } from '../../check/words';
import { routersOf } from '../sites/routers';
import { localPath, nameOf, siteRule } from '../sites/site-rule';

/** JGroups, protocol TUNNEL: sites see each other where they register at the same gossip router. */
export default siteRule({
  id: 'gossip-router-shared',
  consequence: 'degraded',
  summary: 'Sites have a gossip router at which they meet',
  *problems(site, topology) {
    if (site.locations.length === 0) return;
    const path = [...localPath, 'discovery', 'launchGossipRouter'];
    const mine = routersOf(site, topology);
    if (mine.size === 0) {
      const help = 'run one here, or give the location of a site that runs one a url';
      yield { path, message: 'this site runs no gossip router and knows none of another site: it meets nobody', help };
      return;
    }
    for (const { location, meaning } of topology.linksOf(site)) {
      if (meaning.state !== 'agreed') continue;
      const theirs = routersOf(meaning.site, topology);
      if (theirs.size === 0 || [...mine].some((name) => theirs.has(name))) continue;
      yield {
        path: site.router ? [...localPath, 'name'] : path,
        message: `this site and ${nameOf(meaning.site)} register at different gossip routers and never meet`,
        help: `give both an address of the same one; ${show(location.name)} has ${[...theirs].join(', ')}`,
      };
    }
  },
});
