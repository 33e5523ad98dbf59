import { EgressFirewall } from '../../../imports/egressfirewall';
import type { Problem } from '../../check/rule';
import { rule } from '../../check/rule';
import { show } from '../../check/words';
import { parseCidr } from '../../core/values/ip';
import { selectorErrors } from '../../core/values/selector';

type Rule = EgressFirewall['spec']['egress'][number];

const protocols = ['TCP', 'UDP', 'SCTP'];

function* problems({ to, ports = [] }: Rule): Generator<Problem> {
  if (to.cidrSelector !== undefined && parseCidr(to.cidrSelector) === undefined) {
    const message = `${show(to.cidrSelector)} is no network, and the firewall is not applied`;
    yield { path: ['to', 'cidrSelector'], message, help: 'write an address without leading zeros and a prefix length, such as 10.0.0.0/8' };
  }
  for (const { path, message } of to.nodeSelector ? selectorErrors(to.nodeSelector) : []) {
    yield { path: ['to', 'nodeSelector', ...path], message, help: 'use In, NotIn, Exists or DoesNotExist, and valid labels' };
  }
  for (const [i, { protocol }] of ports.entries()) {
    if (protocols.includes(protocol)) continue;
    const message = `the protocol ${show(protocol)} is let through, and matches nothing`;
    yield { path: ['ports', i, 'protocol'], message, help: 'write TCP, UDP or SCTP' };
  }
}

/** ovn-kubernetes go-controller/pkg/ovn/egressfirewall.go, newEgressFirewallRule; the CRD's pattern is `^TCP|UDP|SCTP$`. */
export default rule(EgressFirewall, {
  id: 'egress-firewall-rule-readable',
  consequence: 'degraded',
  summary: 'The networks, selectors and protocols of an EgressFirewall can be read',
  *check({ spec }) {
    for (const [i, one] of spec.egress.entries()) {
      for (const problem of problems(one)) yield { ...problem, path: ['spec', 'egress', i, ...problem.path] };
    }
  },
});
