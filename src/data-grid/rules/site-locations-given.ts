import { siteRule, sitesPath } from '../sites/site-rule';

/** infinispan-operator api/v1/types_util.go, GetRemoteSiteLocations: the site's own name does not count. */
export default siteRule({
  id: 'site-locations-given',
  consequence: 'ignored',
  summary: 'A site lists others',
  *problems({ locations, doc }) {
    if (locations.length > 0) return;
    const given = (doc.manifest.spec?.service?.sites?.locations ?? []).length > 0;
    yield {
      path: [...sitesPath, given ? 'locations' : 'local'],
      message: given ? 'only this site itself is listed: nothing is replicated' : 'no other site is listed: nothing is replicated',
      help: 'add the other sites to locations',
    };
  },
});
