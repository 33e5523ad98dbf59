import { show } from '../../check/words';
import { localPath, locationPath, nameOf, siteRule } from '../sites/site-rule';

/**
 * infinispan-operator pkg/reconcile/pipeline/infinispan/handler/manage/conditions.go: each name among the locations has
 * to appear in the view, under the name that the site gives itself.
 */
export default siteRule({
  id: 'site-names-agree',
  consequence: 'degraded',
  summary: 'A location has the name that the site gives itself',
  *problems(site, { linksOf, linksTo }) {
    for (const { location, meaning } of linksOf(site)) {
      if (meaning.state !== 'misnamed') continue;
      yield {
        path: locationPath(location.index, 'name'),
        message: `${show(location.name)} leads to ${nameOf(meaning.site)}, which calls itself ${show(meaning.site.name)}: the view never forms`,
        help: `use ${show(meaning.site.name)} here, or as local.name over there ${show(location.name)}`,
      };
    }
    for (const { from, location, meaning } of linksTo(site)) {
      if (meaning.state !== 'misnamed') continue;
      yield {
        path: [...localPath, 'name'],
        message: `${nameOf(from)} calls this site ${show(location.name)}, and it calls itself ${show(site.name)}: the view never forms`,
        help: 'use the same name in both places',
      };
    }
  },
});
