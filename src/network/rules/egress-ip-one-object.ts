import { EgressIP } from '../../../imports/egressip';
import { rule } from '../../check/rule';
import { egressIpsByAddress } from '../addresses/chosen';
import { addressOf } from '../ranges';
import { someDo } from '../words';

/** ovn-kubernetes go-controller/pkg/clustermanager/egressip_controller.go, isEgressIPAddrConflict and assignEgressIPs. */
export default rule(EgressIP, {
  id: 'egress-ip-one-object',
  consequence: 'degraded',
  summary: 'An address stands in one EgressIP',
  *check({ metadata, spec }, { cluster }) {
    for (const [i, ip] of spec.egressIPs.entries()) {
      const others = (egressIpsByAddress(cluster).get(addressOf(ip) ?? -1n) ?? []).filter((name) => name !== metadata.name);
      if (others.length === 0) continue;
      yield {
        path: ['spec', 'egressIPs', i],
        message: `${someDo(others, 'has', 'have')} ${ip} too, and only one EgressIP is given it`,
        help: 'give each an address of its own, or let one choose the Namespaces of all',
      };
    }
  },
});
