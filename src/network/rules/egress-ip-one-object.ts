import { EgressIP } from '../../../imports/egressip';
import { rule } from '../../check/rule';
import { addressOf } from '../ranges';

/** ovn-kubernetes go-controller/pkg/clustermanager/egressip_controller.go, isEgressIPAddrConflict and assignEgressIPs. */
export default rule(EgressIP, {
  id: 'egress-ip-one-object',
  consequence: 'degraded',
  summary: 'An address stands in one EgressIP',
  *check({ metadata, spec }, { cluster }) {
    const others = cluster.all(EgressIP).filter(({ manifest }) => manifest.metadata.name !== metadata.name);
    for (const [i, ip] of spec.egressIPs.entries()) {
      const address = addressOf(ip);
      const other = others.find(({ manifest }) => address !== undefined && manifest.spec.egressIPs.map(addressOf).includes(address));
      if (!other) continue;
      yield {
        path: ['spec', 'egressIPs', i],
        message: `EgressIP ${other.manifest.metadata.name} has ${ip} too, and only one of the two is given it`,
        help: 'give each an address of its own, or let one choose the Namespaces of both',
      };
    }
  },
});
