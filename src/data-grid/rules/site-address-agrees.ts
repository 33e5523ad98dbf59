import { show } from '../../check/words';
import type { Location } from '../sites/location';
import { locationPath, nameOf, siteRule } from '../sites/site-rule';

const addressOf = ({ scheme, host, port }: Location): string => `${scheme}://${host}:${port}`;

/** Networks may differ from site to site, and so may names; more often one is mistaken. */
export default siteRule({
  id: 'site-address-agrees',
  consequence: 'discouraged',
  summary: 'All sites reach one by the same address',
  *problems(site, { linksOf, linksTo }) {
    for (const { location, meaning } of linksOf(site)) {
      if (meaning.state !== 'agreed' || location.host === '') continue;
      const theirs = linksTo(meaning.site)
        .filter((link) => link.from !== site && link.meaning.state === 'agreed' && link.location.way === location.way)
        .map((link) => addressOf(link.location));
      const [usual] = theirs;
      if (usual === undefined || theirs.length < 2 || theirs.some((one) => one !== usual) || usual === addressOf(location)) continue;
      yield {
        path: locationPath(location.index, location.scheme === '' ? 'host' : 'url'),
        message: `${nameOf(meaning.site)} is asked for at ${show(addressOf(location))}, and by all others at ${show(usual)}`,
        help: `use ${usual}, unless this site has another way to it`,
      };
    }
  },
});
