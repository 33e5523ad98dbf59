import { EgressNetworkPolicy } from '../../../imports/egressnetworkpolicy';
import { rule } from '../../check/rule';
import { Endpoints, manualAddresses } from '../core-kinds';
import { decide } from '../egress/decide';
import { isInternal } from '../operator/networks';
import { networkOf } from '../projects';
import { addressOf } from '../ranges';

/** sdn pkg/network/proxy/proxy.go: one address that the policy denies is enough to lose all endpoints of the Service. */
export default rule(EgressNetworkPolicy, {
  id: 'egress-policy-keeps-endpoints',
  consequence: 'degraded',
  summary: 'An egress policy denies no address that a Service of its project points to',
  *check({ metadata, spec }, { cluster, target }) {
    const { namespace = '' } = metadata;
    if (target.sdnMode === 'Subnet' || networkOf(cluster, namespace).global) return;
    for (const { manifest } of cluster.all(Endpoints)) {
      if (manifest.metadata?.namespace !== namespace) continue;
      for (const ip of manualAddresses(manifest)) {
        const address = addressOf(ip);
        if (address === undefined || isInternal(cluster, address)) continue;
        const { allow, index } = decide(spec.egress, { target: { address }, resolved: new Map() });
        if (allow || index === undefined) continue;
        const { name } = manifest.metadata;
        yield {
          path: ['spec', 'egress', index],
          message: `this rule denies ${ip}, which Endpoints ${name} has: Service ${name} loses all its endpoints`,
          help: `allow ${ip}/32 before it`,
        };
      }
    }
  },
});
