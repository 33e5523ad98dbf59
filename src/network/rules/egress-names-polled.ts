import { EgressNetworkPolicy } from '../../../imports/egressnetworkpolicy';
import { rule } from '../../check/rule';

/** sdn pkg/network/common/egress_dns.go and dns.go: names are asked for again when the answer's time to live is over. */
export default rule(EgressNetworkPolicy, {
  id: 'egress-names-polled',
  consequence: 'discouraged',
  summary: 'Egress rules are for networks, as names are only polled',
  *check({ spec }) {
    const at = spec.egress.findIndex(({ to }) => to.cidrSelector === undefined && to.dnsName !== undefined);
    if (at < 0) return;
    yield {
      path: ['spec', 'egress', at, 'to', 'dnsName'],
      message: 'nodes poll names: a rule for one has no effect until it is resolved, and pods may know a new address before the node does',
      help: 'use names whose addresses seldom change, and that nodes and pods ask the same name servers for',
    };
  },
});
