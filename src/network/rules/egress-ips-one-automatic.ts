import { NetNamespace } from '../../../imports/netnamespace';
import { rule } from '../../check/rule';
import { claimsOf, egressIpsCount, offering } from '../addresses/claims';
import { some } from '../words';

/** Documentation, "Considerations when using automatically assigned egress IP addresses". */
export default rule(NetNamespace, {
  id: 'egress-ips-one-automatic',
  consequence: 'unsupported',
  summary: 'A project asks for one egress IP where it is assigned from ranges',
  *check({ egressIPs = [] }, { cluster }) {
    if (egressIPs.length < 2 || !egressIpsCount(cluster)) return;
    const claims = claimsOf(cluster);
    const assigned = egressIPs.filter((ip) => !claims.holders.has(ip) && offering(claims, ip).length > 0);
    if (assigned.length === 0) return;
    yield {
      path: ['egressIPs'],
      message: `the project asks for ${egressIPs.length} addresses, and ${some(assigned)} would be assigned from ranges`,
      help: 'ask for one address, or give all of them to nodes by hand',
    };
  },
});
