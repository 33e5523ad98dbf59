import { lackingReferences, missingReferences } from '../references';
import { storesOf } from '../sites/references';
import { siteRule } from '../sites/site-rule';

/** infinispan-operator pkg/reconcile/pipeline/infinispan/handler/configure/xsite.go, TransportTLS and GossipRouterTLS. */
export default siteRule({
  id: 'site-key-store',
  consequence: 'degraded',
  summary: 'The Secrets of key stores and trust store hold the store and its password',
  *problems(site) {
    yield* missingReferences(storesOf(site), site.doc, site.cluster);
    yield* lackingReferences(storesOf(site), site.doc, site.cluster);
  },
});
