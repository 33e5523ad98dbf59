import type { Problem } from '../../check/rule';
import { show } from '../../check/words';
import type { Location } from '../sites/location';
import { routersOf } from '../sites/routers';
import { innerPort, outerPort, type Site } from '../sites/site';
import { locationPath, nameOf, siteRule } from '../sites/site-rule';
import type { Topology } from '../sites/topology';

const why = { NodePort: 'its node port', LoadBalancer: 'its load balancer', Route: 'its Route', ClusterIP: 'its Service' } as const;

function* problemsOf({ index, way, target, host, port }: Location, to: Site): Generator<Problem> {
  const path = locationPath(index, 'url');
  const { expose } = to.local;
  const name = nameOf(to);
  if (!to.router) {
    // Without an address there is nothing wrong: both meet at another router.
    if (way === 'static') yield { path, message: `${name} runs no gossip router, so nothing listens there`, help: 'leave the url out' };
    return;
  }
  const inside = way === 'nearby' || target !== undefined;
  const listens = inside ? innerPort(expose) : outerPort(to);
  if (listens !== undefined && listens !== port) {
    const what = inside ? 'its Service' : why[expose.type];
    const help = inside
      ? `give the url infinispan+xsite://${to.own.name}-site.${to.own.namespace}.svc:${listens}`
      : `use :${listens}, unless something in front of it leads there`;
    yield { path, message: `this leads to port ${port} of ${name}, and ${what} listens on ${listens}`, help };
  }
  const route = expose.type === 'Route' ? expose.routeHostName?.trim() : undefined;
  if (!inside && route && route !== host) {
    yield { path, message: `the Route of ${name} has the host ${route}, and this asks for ${show(host)}`, help: `use ${route}` };
  }
}

/** Whether two sites have a gossip router in common. */
function meetsAt(site: Site, other: Site, topology: Topology): boolean {
  const theirs = routersOf(other, topology);
  return [...routersOf(site, topology)].some((name) => theirs.has(name));
}

/** infinispan-operator pkg/reconcile/pipeline/infinispan/handler/provision/services.go, XSiteService; configure/xsite.go, appendBackupSite. */
export default siteRule({
  id: 'site-location-port',
  consequence: 'ignored',
  summary: 'A location leads to where its site listens',
  *problems(site, topology) {
    for (const { location, meaning } of topology.linksOf(site)) {
      if (meaning.state !== 'agreed' || location.way === 'managed') continue;
      if (location.way !== 'none') yield* problemsOf(location, meaning.site);
      else if (meaning.site.router && meetsAt(site, meaning.site, topology)) {
        yield {
          path: locationPath(location.index, 'name'),
          message: `no address is given, and ${nameOf(meaning.site)} runs a gossip router that is not used from here`,
          help: 'give it a url, or clusterName and namespace where it lies in this cluster',
        };
      }
    }
  },
});
