import type { Problem } from '../../check/rule';
import { show } from '../../check/words';
import { type Site, sameAddress } from '../sites/site';
import { localPath, locationPath, placeOf, siteRule } from '../sites/site-rule';
import type { Topology } from '../sites/topology';

const met = (site: Site, { linksOf }: Topology): readonly Site[] =>
  linksOf(site).flatMap(({ meaning }) => (meaning.state === 'agreed' ? [meaning.site] : []));

/** Another site of the same name that meets the same sites. */
function twinOf(site: Site, topology: Topology): Site | undefined {
  const twins = topology.named(site.name).filter((other) => other !== site);
  if (twins.length === 0) return undefined;
  const mine = new Set(met(site, topology));
  return twins.find((other) => met(other, topology).some((third) => mine.has(third)));
}

/** Two locations that lead to one Infinispan, which has one name. */
function* sharedAddresses({ locations }: Site): Generator<Problem> {
  for (const [i, { index, name, way, host, target }] of locations.entries()) {
    if (target === undefined || way === 'static') continue;
    const same = locations
      .slice(0, i)
      .find((other) => other.way === way && other.host === host && other.target && sameAddress(other.target, target));
    if (!same) continue;
    yield {
      path: locationPath(index, 'name'),
      message: `${show(name)} leads to the same Infinispan as ${show(same.name)}, and a site has one name`,
      help: 'correct url, clusterName or namespace, or remove one',
    };
  }
}

/**
 * infinispan-operator pkg/reconcile/pipeline/infinispan/handler/manage/conditions.go: each name among the locations has
 * to appear in the view, under the name that the site gives itself.
 */
export default siteRule({
  id: 'site-names-agree',
  consequence: 'degraded',
  summary: 'A location has the name that the site gives itself',
  *problems(site, topology) {
    const { linksOf, linksTo } = topology;
    const twin = twinOf(site, topology);
    if (twin) {
      yield {
        path: [...localPath, 'name'],
        message: `${placeOf(twin)} calls itself ${show(site.name)} too, and the other sites can tell only one of them`,
        help: 'give each site a name of its own',
      };
    }
    yield* sharedAddresses(site);
    for (const { location, meaning } of linksOf(site)) {
      if (meaning.state !== 'misnamed') continue;
      yield {
        path: locationPath(location.index, 'name'),
        message: `${show(location.name)} leads to ${placeOf(meaning.site)}, which calls itself ${show(meaning.site.name)}: the view never forms`,
        help: `use ${show(meaning.site.name)} here, or as local.name over there ${show(location.name)}`,
      };
    }
    for (const { from, location, meaning } of linksTo(site)) {
      if (meaning.state !== 'misnamed') continue;
      yield {
        path: [...localPath, 'name'],
        message: `${placeOf(from)} calls this site ${show(location.name)}, and it calls itself ${show(site.name)}: the view never forms`,
        help: 'use the same name in both places',
      };
    }
  },
});
