import type { Problem } from '../../check/rule';
import { show } from '../../check/words';
import type { Location } from '../sites/location';
import { innerPort, outerPort, type Site } from '../sites/site';
import { locationPath, nameOf, siteRule } from '../sites/site-rule';

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

/** infinispan-operator pkg/reconcile/pipeline/infinispan/handler/provision/services.go, XSiteService; configure/xsite.go, appendBackupSite. */
export default siteRule({
  id: 'site-location-port',
  consequence: 'ignored',
  summary: 'A location leads to where its site listens',
  *problems(site, { linksOf }) {
    for (const { location, meaning } of linksOf(site)) {
      const counts = location.way === 'static' || location.way === 'nearby';
      if (counts && meaning.state === 'agreed') yield* problemsOf(location, meaning.site);
    }
  },
});
