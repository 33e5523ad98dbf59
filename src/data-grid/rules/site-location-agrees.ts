import { Infinispan } from '../../../imports/infinispan';
import type { Inventory } from '../../check/inventory';
import type { Problem } from '../../check/rule';
import { show } from '../../check/words';
import { isExternal } from '../references';
import type { Address, Location } from '../sites/location';
import { type Site, sameAddress } from '../sites/site';
import { locationPath, placeOf, siteRule } from '../sites/site-rule';

const differing = (meant: Address, is: Address): 'clusterName' | 'namespace' => (meant.name === is.name ? 'namespace' : 'clusterName');

/** A site of the same cluster that is not there, or that is no site. */
function* missing(site: Site, { index, name, way, target }: Location, cluster: Inventory): Generator<Problem> {
  if (way !== 'nearby' || target === undefined) return;
  const { name: grid, namespace } = target;
  const path = locationPath(index, grid === site.own.name ? 'namespace' : 'clusterName');
  const where = namespace === '' ? grid : `${namespace}/${grid}`;
  const there = cluster.find(Infinispan, grid, namespace === '' ? undefined : namespace);
  if (there) {
    if (there.partial) return;
    yield { path, message: `${where} takes no part in cross-site replication`, help: 'give it spec.service.sites with type DataGrid' };
  } else if (cluster.complete && !isExternal(site.doc, 'Site', name) && !isExternal(site.doc, 'Infinispan', grid)) {
    yield {
      path,
      message: `there is no Infinispan ${where} in this cluster for site ${show(name)}`,
      help: 'name the Infinispan and its namespace, or give a url where it lies in another cluster',
    };
  }
}

/** infinispan-operator api/v1/types_util.go, GetRemoteSiteClusterName and GetRemoteSiteNamespace: left out, they are this one's own. */
export default siteRule({
  id: 'site-location-agrees',
  consequence: 'degraded',
  summary: 'A location names the Infinispan and the namespace that its site has',
  *problems(site, { linksOf }, { cluster }) {
    for (const { location, meaning } of linksOf(site)) {
      if (meaning.state === 'elsewhere' && location.target) {
        const field = differing(location.target, meaning.site.own);
        const { name, namespace } = location.target;
        yield sameAddress(location.target, meaning.site.own)
          ? {
              path: locationPath(location.index, 'name'),
              message: `site ${show(location.name)} lies in cluster ${meaning.site.cluster.name}, and without a url it is looked for in this one`,
              help: 'give the location a url',
            }
          : {
              path: locationPath(location.index, field),
              message: `site ${show(location.name)} is ${placeOf(meaning.site)}, and this leads to ${namespace}/${name}`,
              help: `set clusterName: ${meaning.site.own.name} and namespace: ${meaning.site.own.namespace}`,
            };
      }
      if (meaning.state === 'outside') yield* missing(site, location, cluster);
    }
  },
});
