import { EgressNetworkPolicy } from '../../../imports/egressnetworkpolicy';
import { rule } from '../../check/rule';
import { show } from '../../check/words';
import { printNetwork, rangeOf } from '../ranges';

/** What the text stands for, where that is written otherwise. */
function meant(cidr: string): string | undefined {
  if (cidr === '0.0.0.0/32') return '0.0.0.0/0';
  const range = rangeOf(cidr);
  const network = range && printNetwork(range);
  return network === cidr ? undefined : network;
}

/** sdn pkg/network/node/ovscontroller.go, UpdateEgressNetworkPolicyRules; Open vSwitch masks what stands behind the prefix. */
export default rule(EgressNetworkPolicy, {
  id: 'egress-cidr-notation',
  consequence: 'discouraged',
  summary: 'The networks of egress rules are written as they are read',
  *check({ spec }) {
    for (const [i, { to }] of spec.egress.entries()) {
      const network = to.cidrSelector === undefined ? undefined : meant(to.cidrSelector);
      if (network === undefined) continue;
      yield {
        path: ['spec', 'egress', i, 'to', 'cidrSelector'],
        message: `${show(to.cidrSelector)} is read as ${network}`,
        help: `write ${network} if that is meant`,
      };
    }
  },
});
