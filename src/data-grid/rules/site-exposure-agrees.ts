import { show } from '../../check/words';
import { localPath, locationPath, nameOf, siteRule } from '../sites/site-rule';

/** Data Grid documentation, "Setting up cross-site replication": connections are established in the same way at each site. */
export default siteRule({
  id: 'site-exposure-agrees',
  consequence: 'unsupported',
  summary: 'Sites are exposed and found in the same way',
  *problems(site, { linksOf }) {
    const agreed = linksOf(site).flatMap(({ location, meaning }) =>
      meaning.state === 'agreed' ? [{ location, other: meaning.site }] : [],
    );
    const mine = site.local.expose.type;
    const differing = agreed.map(({ other }) => other).filter((other) => site.router && other.router && other.local.expose.type !== mine);
    const [first] = differing;
    if (first) {
      const more = differing.length > 1 ? ` and ${differing.length - 1} more otherwise` : '';
      yield {
        path: [...localPath, 'expose', 'type'],
        message: `this site is exposed as ${mine}, ${nameOf(first)} as ${first.local.expose.type}${more}`,
        help: 'expose all sites in the same way',
      };
    }
    for (const { location, other } of agreed) {
      const back = linksOf(other).find(({ meaning }) => meaning.state === 'agreed' && meaning.site === site)?.location;
      const ways = [location.way, back?.way];
      if (!ways.includes('managed') || !ways.includes('static')) continue;
      const [here, there] = location.way === 'managed' ? ['an API', 'a fixed address'] : ['a fixed address', 'an API'];
      yield {
        path: locationPath(location.index, 'url'),
        message: `${nameOf(other)} is found by ${here}, and finds ${show(site.name)} by ${there}`,
        help: 'connect both directions in the same way',
      };
    }
  },
});
