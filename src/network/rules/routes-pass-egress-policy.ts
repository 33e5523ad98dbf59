import { rule } from '../../check/rule';
import { Route } from '../core-kinds';
import { policyKinds } from '../egress/policy';

/** Documentation, "How an egress firewall works in a project". */
export default rule(policyKinds, {
  id: 'routes-pass-egress-policy',
  consequence: 'discouraged',
  summary: 'A project with an egress policy has no Routes',
  *check({ metadata }, { cluster }) {
    const [route] = cluster.within(Route, metadata.namespace);
    if (metadata.namespace === undefined || !route) return;
    yield {
      path: ['metadata', 'namespace'],
      message: `traffic through Route ${route.manifest.metadata?.name} comes from the router, which this policy does not bind`,
      help: 'allow only those to make Routes who may pass the policy by',
    };
  },
});
