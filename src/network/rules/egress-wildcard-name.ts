import { EgressFirewall } from '../../../imports/egressfirewall';
import { rule } from '../../check/rule';
import { show } from '../../check/words';

/** openshift/api features/features.go, DNSNameResolver; ovn-kubernetes go-controller/pkg/util/egressfirewall.go. */
export default rule(EgressFirewall, {
  id: 'egress-wildcard-name',
  consequence: 'degraded',
  summary: 'Wildcard names are used only where the cluster resolves them',
  *check({ spec }, { target }) {
    if (target.featureSet !== 'Default') return;
    for (const [i, { to }] of spec.egress.entries()) {
      if (!to.dnsName?.startsWith('*.')) continue;
      yield {
        path: ['spec', 'egress', i, 'to', 'dnsName'],
        message: `${show(to.dnsName)} needs the feature DNSNameResolver, which the feature set Default lacks`,
        help: 'name each host, or allow networks',
      };
    }
  },
});
