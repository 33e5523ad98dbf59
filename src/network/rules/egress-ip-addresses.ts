import { EgressIP } from '../../../imports/egressip';
import { rule } from '../../check/rule';
import { show } from '../../check/words';
import { parseIp } from '../../core/values/ip';

/** ovn-kubernetes go-controller/pkg/clustermanager/egressip_controller.go, validateEgressIPSpec. */
export default rule(EgressIP, {
  id: 'egress-ip-addresses',
  consequence: 'degraded',
  summary: 'The addresses of an EgressIP can be read',
  *check({ spec }) {
    for (const [i, ip] of spec.egressIPs.entries()) {
      if (parseIp(ip)) continue;
      yield {
        path: ['spec', 'egressIPs', i],
        message: `${show(ip)} is no IP address, and none of the object’s addresses is assigned`,
        help: 'write an address without a prefix length and without leading zeros',
      };
    }
  },
});
