import { minor } from '../../core/target';
import { localPath, siteRule } from '../sites/site-rule';

/** As `site-route-encryption`, before the webhook looked at it: the Route passes TLS through, and nothing behind it speaks TLS. */
export default siteRule({
  id: 'site-route-in-plain',
  consequence: 'degraded',
  summary: 'Before operator 2.5, too, a site exposed by a Route is encrypted',
  *problems({ local, encrypted, router, cluster }) {
    const operator = cluster.target.operators.infinispan;
    if (minor(operator) >= 5 || local.expose.type !== 'Route' || encrypted || !router) return;
    yield {
      path: [...localPath, 'expose', 'type'],
      message: 'a Route to the other sites passes TLS through, and this site is not encrypted: none of them gets through',
      help: 'set transportKeyStore and routerKeyStore, or expose the site as LoadBalancer or NodePort',
    };
  },
});
