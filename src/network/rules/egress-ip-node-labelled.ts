import { EgressIP } from '../../../imports/egressip';
import { rule } from '../../check/rule';
import { labelsOf, Node } from '../core-kinds';
import { egressAssignableLabel } from '../facts';

/** ovn-kubernetes go-controller/pkg/clustermanager/egressip_controller.go: only labelled nodes are given addresses. */
export default rule(EgressIP, {
  id: 'egress-ip-node-labelled',
  consequence: 'degraded',
  summary: 'Some node is labelled to hold egress IPs',
  *check({ spec }, { cluster }) {
    const nodes = cluster.all(Node);
    const labelled = nodes.filter(({ manifest }) => Object.hasOwn(labelsOf(manifest), egressAssignableLabel)).length;
    if (nodes.length === 0 || labelled > 0 || spec.egressIPs.length === 0) return;
    yield {
      path: ['spec', 'egressIPs'],
      message: 'no node is labelled to hold egress IPs, so that none of these is assigned',
      help: `label nodes with ${egressAssignableLabel}`,
    };
  },
});
