import { HostSubnet } from '../../../imports/hostsubnet';
import { rule } from '../../check/rule';
import { cidrv4Fault } from '../ipv4';

/** sdn pkg/network/common/validation.go, ValidateHostSubnet and ValidateHostSubnetEgress. */
export default rule(HostSubnet, {
  id: 'host-subnet-network',
  consequence: 'rejected',
  summary: 'The subnet and the egress CIDRs of a HostSubnet are networks, without host bits',
  *check({ subnet, egressCIDRs }) {
    const fault = subnet ? cidrv4Fault(subnet) : undefined;
    if (fault) yield { path: ['subnet'], ...fault };
    for (const [i, cidr] of (egressCIDRs ?? []).entries()) {
      const wrong = cidrv4Fault(cidr);
      if (wrong) yield { path: ['egressCIDRs', i], ...wrong };
    }
  },
});
