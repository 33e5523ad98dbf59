import { locationPath, nameOf, siteRule } from '../sites/site-rule';

/** infinispan-operator pkg/reconcile/pipeline/infinispan/handler/configure/xsite.go, appendRemoteLocation. */
export default siteRule({
  id: 'site-managed-reach',
  consequence: 'degraded',
  summary: 'A site that is looked up at its API has something there to be found by',
  *problems(site, { linksOf }) {
    for (const { location, meaning } of linksOf(site)) {
      if (location.way !== 'managed' || meaning.state !== 'agreed') continue;
      const { site: other } = meaning;
      const path = locationPath(location.index, 'url');
      if (!other.router) {
        yield {
          path,
          message: `${nameOf(other)} runs no gossip router and so has no Service: the operator looks for it in vain`,
          help: 'leave url, secretName, clusterName and namespace out, or let it run a router',
        };
      } else if (other.local.expose.type === 'ClusterIP') {
        yield {
          path,
          message: `${nameOf(other)} is exposed as ClusterIP, which the operator does not look up from another cluster`,
          help: 'expose it as LoadBalancer, NodePort or Route',
        };
      }
    }
  },
});
