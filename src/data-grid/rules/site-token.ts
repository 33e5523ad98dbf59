import { show } from '../../check/words';
import { lackingReferences, missingReferences } from '../references';
import { tokenKeys, tokensOf } from '../sites/references';
import { locationPath, siteRule } from '../sites/site-rule';

/** infinispan-operator pkg/reconcile/pipeline/infinispan/handler/configure/xsite.go, getRemoteSiteRESTConfig. */
export default siteRule({
  id: 'site-token',
  consequence: 'degraded',
  summary: 'A location that is looked up at another cluster’s API has a Secret to ask it with',
  *problems(site) {
    const { doc, cluster } = site;
    yield* missingReferences(tokensOf(site), doc, cluster);
    yield* lackingReferences(tokensOf(site), doc, cluster);
    for (const { index, name, way, scheme, secretName } of site.locations) {
      if (way !== 'managed' || secretName !== '') continue;
      yield {
        path: locationPath(index, 'secretName'),
        message: `site ${show(name)} is looked up at an API, and no Secret to ask it with is named`,
        help: `set secretName to a Secret of this namespace with ${(tokenKeys[scheme] ?? []).join(', ')}`,
      };
    }
  },
});
