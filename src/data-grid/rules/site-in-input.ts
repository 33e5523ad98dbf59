import { show } from '../../check/words';
import { isExternal } from '../references';
import { locationPath, siteRule } from '../sites/site-rule';

export default siteRule({
  id: 'site-in-input',
  consequence: 'discouraged',
  summary: 'Sites that are judged together are all there',
  *problems(site, { linksOf }) {
    const links = linksOf(site);
    if (!links.some(({ meaning }) => meaning.state === 'agreed')) return;
    for (const { location, meaning } of links) {
      if (meaning.state !== 'outside' || isExternal(site.doc, 'Site', location.name)) continue;
      yield {
        path: locationPath(location.index, 'name'),
        message: `others of these sites are in the input, and ${show(location.name)} is not: whether it fits cannot be told`,
        help: 'judge it together with the others, or correct the name',
      };
    }
  },
});
