import { HostSubnet } from '../../../imports/hostsubnet';
import type { Problem } from '../../check/rule';
import { rule } from '../../check/rule';
import { type Claims, claimsOf, egressIpsCount, offering } from '../addresses/claims';
import { holds } from '../ranges';
import { some, someDo } from '../words';

/** Addresses given by hand that others offer to assign. */
function* held({ metadata, egressIPs = [], egressCIDRs = [] }: HostSubnet, claims: Claims): Generator<Problem> {
  if (egressCIDRs.length > 0) return;
  for (const [i, ip] of egressIPs.entries()) {
    const nodes = offering(claims, ip);
    if (nodes.length === 0) continue;
    const message = `${metadata.name} holds ${ip} by hand, and ${someDo(nodes, 'offers', 'offer')} it for assignment`;
    yield { path: ['egressIPs', i], message, help: 'take it from addresses that no range has' };
  }
}

/** Ranges with addresses that others hold by hand. */
function* offered({ metadata }: HostSubnet, { offers, holders }: Claims): Generator<Problem> {
  for (const [i, { cidr, range }] of offers.filter(({ node }) => node === metadata.name).entries()) {
    const manual = [...holders.keys()].find((ip) => holds(range, ip));
    if (manual === undefined) continue;
    const message = `${cidr} is offered for assignment, and ${some(holders.get(manual) ?? [])} holds ${manual} of it by hand`;
    yield { path: ['egressCIDRs', i], message, help: 'offer ranges without addresses that are given by hand' };
  }
}

/** Documentation, "Egress IP address assignment for project egress traffic"; sdn egressip.go ReallocateEgressIPs then never balances. */
export default rule(HostSubnet, {
  id: 'egress-ip-manual-in-range',
  consequence: 'unsupported',
  summary: 'Egress IPs that are given by hand lie in no range that is offered for assignment',
  *check(manifest, { cluster }) {
    if (!egressIpsCount(cluster)) return;
    yield* held(manifest, claimsOf(cluster));
    yield* offered(manifest, claimsOf(cluster));
  },
});
