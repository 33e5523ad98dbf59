import { HostSubnet } from '../../../imports/hostsubnet';
import { rule } from '../../check/rule';
import { ipv4Fault } from '../ipv4';

/** sdn pkg/network/common/validation.go, ValidateHostSubnet and ValidateHostSubnetEgress. */
export default rule(HostSubnet, {
  id: 'host-subnet-address',
  consequence: 'rejected',
  summary: 'The addresses of a HostSubnet can be read',
  *check({ hostIP, egressIPs }, { doc }) {
    const fault = doc.partial && hostIP === undefined ? undefined : ipv4Fault(hostIP);
    if (fault) yield { path: ['hostIP'], ...fault };
    for (const [i, ip] of (egressIPs ?? []).entries()) {
      const wrong = ipv4Fault(ip);
      if (wrong) yield { path: ['egressIPs', i], ...wrong };
    }
  },
});
